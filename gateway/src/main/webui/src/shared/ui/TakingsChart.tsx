import { Button, Skeleton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { everyDay } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { shortDay } from "@/shared/format/time";
import { serverClock } from "@/shared/hold/serverClock";
import { type Column, DataTable } from "./DataTable";
import classes from "./TakingsChart.module.css";

const Chart = lazy(() => import("./charts").then((m) => ({ default: m.DayChart })));
const NOTHING = { bookings: 0, tickets: 0, gross_sales: 0, refunded: 0, net_sales: 0 };

type Day = Schemas["DayTakings"];

interface Props {
  /** Days with sales, in order. */
  days: readonly Day[];
  currency: string;
  /** The first day shown (YYYY-MM-DD); the first with sales if there is none. */
  from?: string;
}

/** Takings by day up to now, as a curve or as the same figures in a table. */
export function TakingsChart({ days, currency, from }: Props) {
  const [table, setTable] = useState(false);
  if (days.length === 0) return <p className={classes.none}>Nothing was sold in this time.</p>;
  const today = new Date(serverClock.time()).toISOString().slice(0, 10);
  const all = everyDay(days, from ?? days[0].day, today, NOTHING);
  return (
    <section className={classes.chart} aria-label="Takings by day">
      <header>
        <h2>Takings by day</h2>
        <Button size="compact-md" variant="subtle" onClick={() => setTable(!table)}>
          {table ? "Show as curve" : "Show as table"}
        </Button>
      </header>
      {table ? (
        <DataTable noun="day" rows={all.toReversed()} columns={columnsIn(currency)} rowKey={(d) => d.day} csv="takings-by-day" />
      ) : (
        <Suspense fallback={<Skeleton height={280} />}>
          <Chart days={all} currency={currency} />
        </Suspense>
      )}
    </section>
  );
}

function columnsIn(currency: string): Column<Day>[] {
  return [
    { name: "Day", show: (d) => shortDay(d.day), value: (d) => d.day },
    { name: "Orders", show: (d) => d.bookings, value: (d) => d.bookings, right: true },
    { name: "Tickets", show: (d) => d.tickets, value: (d) => d.tickets, right: true },
    { name: "Takings", show: (d) => money(d.gross_sales, currency), value: (d) => d.gross_sales, right: true },
    { name: "Paid back", show: (d) => money(d.refunded, currency), value: (d) => d.refunded, right: true },
  ];
}
