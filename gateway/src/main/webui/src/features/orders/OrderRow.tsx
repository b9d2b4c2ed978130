import { Link } from "@tanstack/react-router";
import type { Booking, Event } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { seatsWords } from "@/shared/format/seats";
import { dayAndClock } from "@/shared/format/time";
import { bookingWords } from "@/shared/format/words";
import { Status } from "@/shared/ui/Status";
import { Stub } from "@/shared/ui/Stub";
import classes from "./Orders.module.css";

export function OrderRow({ booking, event }: { booking: Booking; event?: Event }) {
  const pending = booking.status === "pending_payment";
  return (
    <li>
      <Link to={pending ? "/checkout/$id" : "/orders/$id"} params={{ id: String(booking.id) }} className={classes.row}>
        <Stub
          faded={booking.status === "cancelled" || booking.status === "refunded"}
          tear={
            <div className={classes.tear}>
              <strong>{money(booking.total_amount, booking.currency)}</strong>
              <Status word={bookingWords[booking.status]} />
            </div>
          }
        >
          <strong className={classes.title}>{event?.title ?? `Order ${booking.reference}`}</strong>
          <span className={classes.line}>{event ? `${dayAndClock(event.start_time)} · ${event.venue}` : " "}</span>
          <span className={classes.line}>{seatsWords(booking.seats)}</span>
        </Stub>
      </Link>
    </li>
  );
}
