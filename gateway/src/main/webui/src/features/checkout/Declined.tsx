import type { Booking } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { seatsWords } from "@/shared/format/seats";
import { Page } from "@/shared/ui/Page";
import { HoldAgain } from "./HoldAgain";

/** A declined payment gives the seats back. */
export function Declined({ booking }: { booking: Booking }) {
  return (
    <Page title="The payment was declined" width="text">
      <p>
        Nothing was taken. {money(booking.total_amount, booking.currency)} for {seatsWords(booking.seats)} could not be paid, so these seats went back on sale.
      </p>
      <HoldAgain booking={booking} />
    </Page>
  );
}
