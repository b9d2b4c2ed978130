import type { Event } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { comingFirst } from "@/shared/format/programme";
import { dayAndClock } from "@/shared/format/time";
import { eventWords } from "@/shared/format/words";
import { serverClock } from "@/shared/hold/serverClock";
import { type Column, DataTable } from "./DataTable";
import classes from "./EventTable.module.css";
import { AnchorLink } from "./links";
import { Status } from "./Status";

const sold = (e: Event) => e.total_seats - e.available_seats;

const columns: Column<Event>[] = [
  {
    name: "Event",
    show: (e) => (
      <AnchorLink to="/o/events/$id" params={{ id: String(e.id) }} search={{}} onClick={(event) => event.stopPropagation()}>
        {e.title}
      </AnchorLink>
    ),
    value: (e) => e.title,
  },
  { name: "When", show: (e) => dayAndClock(e.start_time), value: (e) => e.start_time },
  { name: "Where", show: (e) => e.venue, value: (e) => e.venue },
  { name: "Status", show: (e) => <Status word={eventWords[e.status]} />, value: (e) => eventWords[e.status].text },
  {
    name: "Taken",
    show: (e) => (
      <span className={classes.sold}>
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${(100 * sold(e)) / Math.max(1, e.total_seats)}%` }} />
        </span>
        {sold(e).toLocaleString("en-GB")} of {e.total_seats.toLocaleString("en-GB")}
      </span>
    ),
    value: sold,
  },
  { name: "From", show: (e) => money(e.lowest_price, e.currency), value: (e) => e.lowest_price, right: true },
];

/** Events with how full they are. */
export function EventTable({ events, onOpen }: { events: readonly Event[]; onOpen: (id: number) => void }) {
  return <DataTable noun="event" rows={comingFirst(events, serverClock.time())} columns={columns} rowKey={(e) => e.id} csv="events" onRow={(e) => onOpen(e.id)} />;
}
