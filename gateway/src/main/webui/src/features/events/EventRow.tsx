import { Link } from "@tanstack/react-router";
import type { Event } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { clock, dayNumber, weekday } from "@/shared/format/time";
import { serverClock } from "@/shared/hold/serverClock";
import { Poster } from "@/shared/ui/Poster";
import { Status } from "@/shared/ui/Status";
import { availabilityWord, saleOf } from "./availability";
import classes from "./EventRow.module.css";

/** A line of the programme: day, title, place, price. The whole line is one link. */
export function EventRow({ event }: { event: Event }) {
  const now = serverClock.time();
  const sale = saleOf(event, now);
  return (
    <li className={classes.row} data-sale={sale}>
      <time className={classes.date} dateTime={event.start_time}>
        <span>{weekday(event.start_time)}</span>
        <strong>{dayNumber(event.start_time)}</strong>
      </time>
      <div className={classes.poster}>
        <Poster id={event.id} dim={sale === "cancelled"} />
      </div>
      <div className={classes.what}>
        <h3>
          <Link to="/e/$id" params={{ id: String(event.id) }} className={classes.link}>
            {event.title}
          </Link>
        </h3>
        <p>
          {event.venue} · {clock(event.start_time)}
        </p>
      </div>
      <div className={classes.sale}>
        {sale === "open" && <span className={classes.price}>from {money(event.lowest_price, event.currency)}</span>}
        <Status word={availabilityWord(event, now)} />
      </div>
    </li>
  );
}
