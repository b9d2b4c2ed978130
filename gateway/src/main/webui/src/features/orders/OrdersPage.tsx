import { ButtonLink } from "@/shared/ui/links";
import { useQuery } from "@tanstack/react-query";
import { useEvents } from "@/shared/api/events";
import { type Booking, bookingsQuery, type Event } from "@/shared/api/queries";
import { serverClock } from "@/shared/hold/serverClock";
import { useSession } from "@/shared/session/session";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { OrderRow } from "./OrderRow";
import classes from "./Orders.module.css";

export function OrdersPage() {
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const events = useEvents(data);
  const now = serverClock.time();
  const coming = (b: Booking) => {
    const event = events.get(b.event_id);
    return (b.status === "confirmed" || b.status === "refund_requested" || b.status === "pending_payment") && (!event || Date.parse(event.end_time) > now);
  };
  const upcoming = data?.filter(coming) ?? [];
  const rest = data?.filter((b) => !coming(b) && b.status !== "cancelled") ?? [];
  return (
    <Page title="My tickets" width="text">
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows height={96} />}
      {data && upcoming.length + rest.length === 0 && (
        <Empty
          title="No tickets yet"
          action={
            <ButtonLink to="/">
              See what's on
            </ButtonLink>
          }
        >
          Whatever you buy is kept here, with its tickets.
        </Empty>
      )}
      {upcoming.length > 0 && <Orders title="Coming up" bookings={upcoming} events={events} />}
      {rest.length > 0 && <Orders title="Earlier" bookings={rest} events={events} />}
    </Page>
  );
}

function Orders({ title, bookings, events }: { title: string; bookings: Booking[]; events: ReadonlyMap<number, Event> }) {
  return (
    <section aria-label={title}>
      <h2 className={classes.group}>{title}</h2>
      <ul className={classes.list}>
        {bookings.map((booking) => (
          <OrderRow key={booking.id} booking={booking} event={events.get(booking.event_id)} />
        ))}
      </ul>
    </section>
  );
}
