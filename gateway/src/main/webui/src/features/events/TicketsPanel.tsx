import { ButtonLink } from "@/shared/ui/links";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Event, seatMapQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { plural } from "@/shared/format/words";
import { serverClock } from "@/shared/hold/serverClock";
import { Status } from "@/shared/ui/Status";
import { availabilityWord, type Sale, saleOf } from "./availability";
import { priceRows, sectionNames } from "./prices";
import classes from "./TicketsPanel.module.css";

const WHY_NOT: Record<Exclude<Sale, "open">, string> = {
  sold_out: "Every seat is taken. Seats come back when someone returns theirs: look again later.",
  cancelled: "This event was cancelled. Everyone who had paid gets their money back.",
  over: "Tickets for this date are no longer sold.",
  draft: "Not on sale yet.",
};

export function TicketsPanel({ event }: { event: Event }) {
  const now = serverClock.time();
  const sale = saleOf(event, now);
  return (
    <aside className={classes.panel} aria-label="Tickets">
      <div className={classes.head}>
        <h2>Tickets</h2>
        <Status word={availabilityWord(event, now)} />
      </div>
      <Prices event={event} isOpen={sale === "open"} />
      {sale === "open" ? (
        <>
          <p className={classes.left}>
            {plural(event.available_seats, "seat")} of {event.total_seats.toLocaleString("en-GB")} free
          </p>
          <ButtonLink to="/e/$id/seats" params={{ id: String(event.id) }} size="lg" fullWidth preload="intent">
            Choose seats
          </ButtonLink>
        </>
      ) : (
        <p className={classes.left}>{WHY_NOT[sale]}</p>
      )}
    </aside>
  );
}

function Prices({ event, isOpen }: { event: Event; isOpen: boolean }) {
  const { data: map } = useQuery(seatMapQuery(event.id, event.seat_map_version));
  if (!map) return <Skeleton height={72} mb={12} />;
  return (
    <table className={classes.prices}>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Price</th>
        </tr>
      </thead>
      <tbody>
        {priceRows(map).map((row) => (
          <tr key={row.price}>
            <th scope="row">{sectionNames(row.sections)}</th>
            <td>
              <strong>{money(row.price, event.currency)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
      {isOpen && <caption>Plus tax, shown from your first seat on. No other fees.</caption>}
    </table>
  );
}
