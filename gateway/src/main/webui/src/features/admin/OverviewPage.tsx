import { SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { money, wholeMoney } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/ui/DataTable";
import { AnchorLink } from "@/shared/ui/links";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Stat, Stats } from "@/shared/ui/Stat";
import { TakingsChart } from "@/shared/ui/TakingsChart";
import classes from "@/shared/ui/TakingsChart.module.css";
import { takingsQuery } from "./api";
import { change, RANGES, spans } from "./range";

const EventChart = lazy(() => import("@/shared/ui/charts").then((m) => ({ default: m.EventChart })));
const route = getRouteApi("/staff/a");
const TOP_EVENTS = 8;

export function OverviewPage() {
  const { days = 30 } = route.useSearch();
  const navigate = route.useNavigate();
  const [opened] = useState(() => Date.now());
  const { now, before } = spans(days, opened);
  const { data, error, refetch } = useQuery(takingsQuery(now.from, now.to));
  const { data: old } = useQuery(takingsQuery(before.from, before.to));
  return (
    <Page
      title="Overview"
      actions={
        <SegmentedControl
          aria-label="Time span"
          value={String(days)}
          onChange={(d) => navigate({ search: { days: Number(d) }, replace: true })}
          data={Object.entries(RANGES).map(([value, label]) => ({ value, label }))}
        />
      }
    >
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows height={110} />}
      {data && (
        <>
          <Figures data={data} old={old} />
          <TakingsChart days={data.by_day} currency={data.currency} from={now.from.slice(0, 10)} />
          <ByEvent data={data} />
        </>
      )}
    </Page>
  );
}

function Figures({ data, old }: { data: Schemas["Analytics"]; old?: Schemas["Analytics"] }) {
  const against = (is: number, was: number | undefined) => {
    const told = was === undefined ? null : change(is, was);
    return told ? `${told} against the time before` : undefined;
  };
  const rate = data.confirmed_bookings + data.refunded_bookings;
  return (
    <Stats>
      <Stat label="Takings" value={wholeMoney(data.gross_sales, data.currency)} note={against(data.gross_sales, old?.gross_sales)} />
      <Stat label="Paid orders" value={data.confirmed_bookings.toLocaleString("en-GB")} note={against(data.confirmed_bookings, old?.confirmed_bookings)} />
      <Stat label="Refunded" value={rate ? `${((100 * data.refunded_bookings) / rate).toFixed(1)} %` : "0 %"} note={`${data.refunded_bookings.toLocaleString("en-GB")} of ${rate.toLocaleString("en-GB")} paid`} />
      <Stat label="Orders begun" value={data.total_bookings.toLocaleString("en-GB")} note={data.total_bookings ? `${Math.round((100 * rate) / data.total_bookings)} % were paid` : undefined} />
      {typeof data.total_users === "number" && <Stat label="Users" value={data.total_users.toLocaleString("en-GB")} note={typeof data.total_events === "number" ? `${data.total_events} events` : undefined} />}
    </Stats>
  );
}

type Row = Schemas["EventTakings"];

function ByEvent({ data }: { data: Schemas["Analytics"] }) {
  const { currency } = data;
  const top = [...data.by_event].sort((a, b) => b.gross_sales - a.gross_sales).slice(0, TOP_EVENTS);
  const columns: Column<Row>[] = [
    {
      name: "Event",
      show: (e) => (
        <AnchorLink to="/o/events/$id" params={{ id: String(e.event_id) }} search={{}}>
          {e.title ?? `Event ${e.event_id}`}
        </AnchorLink>
      ),
      value: (e) => e.title ?? e.event_id,
    },
    { name: "Paid orders", show: (e) => e.confirmed_bookings ?? "", value: (e) => e.confirmed_bookings ?? null, right: true },
    { name: "Refunded", show: (e) => e.refunded_bookings ?? "", value: (e) => e.refunded_bookings ?? null, right: true },
    { name: "Takings", show: (e) => money(e.gross_sales, currency), value: (e) => e.gross_sales, right: true },
  ];
  if (top.length === 0) return null;
  return (
    <section className={classes.chart}>
      <h2>Takings by event</h2>
      <Suspense fallback={<Skeleton height={240} />}>
        <EventChart events={top} currency={currency} />
      </Suspense>
      <DataTable noun="event" rows={data.by_event} columns={columns} rowKey={(e) => e.event_id} csv="takings-by-event" />
    </section>
  );
}
