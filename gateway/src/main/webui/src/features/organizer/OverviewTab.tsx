import { useQuery } from "@tanstack/react-query";
import type { Event } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Stat, Stats } from "@/shared/ui/Stat";
import { TakingsChart } from "@/shared/ui/TakingsChart";
import { salesQuery } from "./api";

export function OverviewTab({ event }: { event: Event }) {
  const { data, error, refetch } = useQuery(salesQuery(event.id));
  const taken = event.total_seats - event.available_seats;
  if (error && !data) return <ErrorPanel error={error} retry={() => refetch()} />;
  return (
    <>
      <Stats>
        <Stat label="Takings" value={data ? money(data.gross_sales, data.currency) : "…"} />
        <Stat label="Seats taken" value={taken.toLocaleString("en-GB")} note={`of ${event.total_seats.toLocaleString("en-GB")}, ${Math.round((100 * taken) / Math.max(1, event.total_seats))} %`} />
        <Stat label="Paid orders" value={data ? data.confirmed_bookings.toLocaleString("en-GB") : "…"} />
        <Stat label="Refunded" value={data ? data.refunded_bookings.toLocaleString("en-GB") : "…"} />
      </Stats>
      {data && <TakingsChart days={data.by_day} currency={data.currency} />}
    </>
  );
}
