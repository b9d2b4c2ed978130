import { Link } from "@tanstack/react-router";
import type { Booking, Event } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import type { Tone } from "@/shared/format/words";
import classes from "./CaseList.module.css";
import { Status } from "./Status";
import { When } from "./When";

interface Props {
  booking: Booking;
  event?: Event;
  word: { text: string; tone: Tone };
  to: "/orders/$id" | "/checkout/$id";
}

/** What an order costs and how its money stands, leading to it. */
export function MoneyRow({ booking, event, word, to }: Props) {
  return (
    <li>
      <Link to={to} params={{ id: String(booking.id) }} className={classes.row}>
        <span>
          <strong>{event?.title ?? booking.reference}</strong>
          <small>
            <When at={booking.updated_at} />
          </small>
        </span>
        <span className={classes.right}>
          {money(booking.total_amount, booking.currency)}
          <Status word={word} />
        </span>
      </Link>
    </li>
  );
}
