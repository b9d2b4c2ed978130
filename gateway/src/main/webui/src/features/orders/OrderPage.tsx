import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type Booking, bookingQuery, bookingsQuery, type Event, eventQuery } from "@/shared/api/queries";
import { dayAndClock } from "@/shared/format/time";
import { bookingWords, paymentWords } from "@/shared/format/words";
import { useSession } from "@/shared/session/session";
import { Facts } from "@/shared/ui/Facts";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { PriceLines } from "@/shared/ui/PriceLines";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import { OrderActions } from "./OrderActions";
import classes from "./Orders.module.css";
import { RefundTimeline } from "./RefundTimeline";
import { TicketStub } from "./TicketStub";

const route = getRouteApi("/public/orders/$id");

/** Answers of the assistant and letters name an order by its reference, our own links by its number. */
function useOrderId(): number | undefined {
  const { id } = route.useParams();
  const session = useSession();
  const byNumber = /^\d+$/.test(id);
  const { data } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) && !byNumber });
  if (byNumber) return Number(id);
  return data && (data.find((b) => b.reference.toLowerCase() === id.toLowerCase())?.id ?? 0);
}

export function OrderPage() {
  const id = useOrderId();
  const { paid } = route.useSearch();
  const { data: booking, error, refetch } = useQuery({ ...bookingQuery(id ?? 0), enabled: id !== undefined });
  const { data: event } = useQuery({ ...eventQuery(booking?.event_id ?? 0), enabled: Boolean(booking) });
  if (error && !booking) {
    return (
      <Page title="Order" width="text">
        <ErrorPanel error={error} retry={() => refetch()} />
      </Page>
    );
  }
  if (!booking) {
    return (
      <Page title="Order">
        <SkeletonRows rows={3} height={120} />
      </Page>
    );
  }
  return (
    <Page
      title={event?.title ?? `Order ${booking.reference}`}
      lead={event && `${dayAndClock(event.start_time)} · ${event.venue}`}
    >
      <Banner booking={booking} event={event} paid={paid} />
      <div className={classes.columns}>
        <div>
          <ul className={classes.tickets} aria-label="Tickets">
            {booking.seats.map((seat) => (
              <TicketStub key={seat.seat_id} seat={seat} />
            ))}
          </ul>
          <OrderActions booking={booking} event={event} />
        </div>
        <div className={classes.side}>
          <section>
            <h2>Receipt</h2>
            <PriceLines booking={booking} label="Total" />
          </section>
          <RefundTimeline booking={booking} />
          <Facts
            items={[
              ["Order", <code key="r">{booking.reference}</code>],
              ["Status", <Status key="s" word={bookingWords[booking.status]} />],
              ...(booking.payment_status ? ([["Payment", <Status key="p" word={paymentWords[booking.payment_status]} />]] as [string, React.ReactNode][]) : []),
              ["Bought", <When key="w" at={booking.created_at} />],
            ]}
          />
        </div>
      </div>
    </Page>
  );
}

function Banner({ booking, event, paid }: { booking: Booking; event?: Event; paid?: boolean }) {
  const session = useSession();
  if (event?.status === "cancelled") {
    return (
      <div className={classes.banner} data-tone="stop">
        <p>
          <strong>This event was cancelled.</strong> {booking.status === "refunded" ? "Your money is on its way back." : "Your money comes back by itself; you need do nothing."}
        </p>
      </div>
    );
  }
  if (!paid || booking.status !== "confirmed") return null;
  return (
    <div className={classes.banner} data-tone="ok" role="status">
      <p>
        <strong>Thank you, that's paid.</strong> Here are your tickets; they also go to {session?.email}.
      </p>
    </div>
  );
}
