import { ButtonLink } from "@/shared/ui/links";
import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Booking } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { seatWords } from "@/shared/format/seats";
import { HoldBar } from "@/shared/hold/HoldBar";
import { useReleaseHold } from "@/shared/hold/hold";
import { PriceLines } from "@/shared/ui/PriceLines";
import { Stub } from "@/shared/ui/Stub";
import { tellProblem } from "@/shared/ui/toast";
import classes from "./CheckoutPage.module.css";
import { OfferCode } from "./OfferCode";

export function Summary({ booking, onEnded }: { booking: Booking; onEnded: () => void }) {
  const release = useReleaseHold();
  const navigate = useNavigate();
  const giveBack = () =>
    release.mutate(booking.id, { onSuccess: () => navigate({ to: "/e/$id", params: { id: String(booking.event_id) } }), onError: tellProblem });
  return (
    <aside className={classes.summary} aria-label="Your order">
      <HoldBar booking={booking} onEnded={onEnded} />
      <ul className={classes.seats}>
        {booking.seats.map((seat) => (
          <li key={seat.seat_id}>
            <Stub>
              <div className={classes.seat}>
                <div>
                  <strong>{seatWords(seat)}</strong>
                  <small>{seat.section}</small>
                </div>
                {money(seat.price, booking.currency)}
              </div>
            </Stub>
          </li>
        ))}
      </ul>
      <OfferCode booking={booking} />
      <div className={classes.lines}>
        <PriceLines booking={booking} />
      </div>
      <Group gap="xs">
        <ButtonLink to="/e/$id/seats" params={{ id: String(booking.event_id) }} variant="default" size="sm">
          Change seats
        </ButtonLink>
        <Button variant="subtle" size="sm" loading={release.isPending} onClick={giveBack}>
          Release my seats
        </Button>
      </Group>
    </aside>
  );
}
