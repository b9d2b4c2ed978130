import { Anchor, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { bookingQuery, bookingsQuery, eventQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { seatsWords } from "@/shared/format/seats";
import { dayAndClock } from "@/shared/format/time";
import { bookingWords, eventWords, paymentWords, plural, refundWords, ticketWords } from "@/shared/format/words";
import { Facts } from "@/shared/ui/Facts";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import classes from "./Support.module.css";

interface Props {
  customerId: number;
  bookingId: number | null;
  eventId: number | null;
}

const ORDERS_SHOWN = 6;

/** Everything one needs to judge a case, without leaving it. */
export function CaseFacts({ customerId, bookingId, eventId }: Props) {
  const { data: booking } = useQuery({ ...bookingQuery(bookingId ?? 0), enabled: bookingId !== null });
  const about = eventId ?? booking?.event_id ?? null;
  const { data: event } = useQuery({ ...eventQuery(about ?? 0), enabled: about !== null });
  const { data: others } = useQuery(bookingsQuery(customerId));
  const used = booking?.seats.filter((s) => s.ticket_status === "used").length ?? 0;
  return (
    <aside className={classes.facts} aria-label="Facts">
      {bookingId !== null && !booking && <Skeleton height={180} />}
      {booking && (
        <section>
          <h3>
            Order <code>{booking.reference}</code>
          </h3>
          <Facts
            items={[
              ["Status", <Status key="s" word={bookingWords[booking.status]} />],
              ["Payment", booking.payment_status ? <Status key="p" word={paymentWords[booking.payment_status]} /> : "none"],
              ["Paid", money(booking.total_amount, booking.currency)],
              ["Seats", seatsWords(booking.seats)],
              ["Tickets", used > 0 ? `${used} of ${booking.seats.length} used at the door` : booking.seats[0]?.ticket_status ? ticketWords[booking.seats[0].ticket_status].text : "none"],
              ["Bought", <When key="w" at={booking.created_at} />],
              ...(booking.refund_status ? ([["Refund", <Status key="r" word={refundWords[booking.refund_status]} />]] as [string, React.ReactNode][]) : []),
            ]}
          />
          <p>
            <Anchor href={`/api/bookings/${booking.id}/confirmation-email`} target="_blank" rel="noreferrer">
              Confirmation mail
            </Anchor>
            {" · "}
            <Anchor href={`/api/bookings/${booking.id}/ticket-download`} target="_blank" rel="noreferrer">
              Tickets as PDF
            </Anchor>
          </p>
        </section>
      )}
      {event && (
        <section>
          <h3>{event.title}</h3>
          <Facts
            items={[
              ["Status", <Status key="s" word={eventWords[event.status]} />],
              ["When", dayAndClock(event.start_time)],
              ["Where", event.venue],
            ]}
          />
        </section>
      )}
      <section>
        <h3>{others ? `${plural(others.length, "order")} of this customer` : "This customer's orders"}</h3>
        <ul className={classes.orders}>
          {others?.slice(0, ORDERS_SHOWN).map((b) => (
            <li key={b.id}>
              <code>{b.reference}</code> {money(b.total_amount, b.currency)} <Status word={bookingWords[b.status]} />
            </li>
          ))}
        </ul>
        {others && others.length > ORDERS_SHOWN && <p>and {plural(others.length - ORDERS_SHOWN, "earlier one")}</p>}
      </section>
    </aside>
  );
}
