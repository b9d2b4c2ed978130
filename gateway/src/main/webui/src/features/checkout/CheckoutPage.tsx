import { ButtonLink } from "@/shared/ui/links";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Booking, bookingQuery, eventQuery } from "@/shared/api/queries";
import { seatsWords } from "@/shared/format/seats";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import classes from "./CheckoutPage.module.css";
import { Confirming, TooLate } from "./Confirming";
import { Declined } from "./Declined";
import { HoldAgain } from "./HoldAgain";
import { Pay } from "./Pay";
import { Summary } from "./Summary";

const route = getRouteApi("/public/checkout/$id");
const CONFIRMING_MS = 1_500;

export function CheckoutPage() {
  const id = Number(route.useParams().id);
  const { data: booking, error, refetch } = useQuery({
    ...bookingQuery(id),
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => (state.data?.settlement === "open" ? CONFIRMING_MS : false),
  });
  if (error && !booking) {
    return (
      <Page title="Checkout" width="text">
        <ErrorPanel error={error} retry={() => refetch()} />
      </Page>
    );
  }
  if (!booking) {
    return (
      <Page title="Checkout">
        <SkeletonRows rows={3} height={120} />
      </Page>
    );
  }
  return <Checkout booking={booking} />;
}

function Checkout({ booking }: { booking: Booking }) {
  const { data: event } = useQuery(eventQuery(booking.event_id));
  const [ended, setEnded] = useState(false);
  const navigate = useNavigate();
  if (booking.settlement === "open") return <Confirming booking={booking} />;
  if (booking.status === "cancelled" && booking.settlement) return <TooLate booking={booking} />;
  if (booking.end_reason === "payment_failed") return <Declined booking={booking} />;
  if (booking.status === "cancelled" || (ended && booking.status === "pending_payment")) return <Ended booking={booking} />;
  if (booking.status !== "pending_payment") return <Paid booking={booking} />;
  const paid = () => navigate({ to: "/orders/$id", params: { id: String(booking.id) }, search: { paid: true }, replace: true });
  return (
    <Page title="Checkout" lead={event && `${event.title} · ${event.venue}`}>
      <div className={classes.columns}>
        <Pay booking={booking} onPaid={paid} />
        <Summary booking={booking} onEnded={() => setEnded(true)} />
      </div>
    </Page>
  );
}

function Ended({ booking }: { booking: Booking }) {
  return (
    <Page title="Your hold has ended" width="text">
      <p>Nothing was charged. {seatsWords(booking.seats)} went back on sale; they may still be free.</p>
      <HoldAgain booking={booking} />
    </Page>
  );
}

function Paid({ booking }: { booking: Booking }) {
  return (
    <Page title="This order is paid" width="text">
      <p>
        Your tickets are with the order <code>{booking.reference}</code>.
      </p>
      <ButtonLink to="/orders/$id" params={{ id: String(booking.id) }}>
        Show my tickets
      </ButtonLink>
    </Page>
  );
}
