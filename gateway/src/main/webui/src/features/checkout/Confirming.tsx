import { Group, Loader } from "@mantine/core";
import type { Booking } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { seatsWords } from "@/shared/format/seats";
import { Page } from "@/shared/ui/Page";
import { HoldAgain } from "./HoldAgain";

/** The payment provider has not said yet how it went; the page asks again by itself. */
export function Confirming({ booking }: { booking: Booking }) {
  return (
    <Page title="We're confirming your payment" width="text">
      <Group role="status" wrap="nowrap">
        <Loader size="sm" />
        <p>
          Don't pay again. {money(booking.total_amount, booking.currency)} for {seatsWords(booking.seats)} will be confirmed here in a moment, and by e-mail; closing
          this page is safe.
        </p>
      </Group>
    </Page>
  );
}

/** The money came when the seats could not be had any more: it goes back by itself. */
export function TooLate({ booking }: { booking: Booking }) {
  const amount = money(booking.total_amount, booking.currency);
  return (
    <Page title="The payment came too late" width="text">
      <p>
        Your seats had gone by then. {booking.settlement === "refunded" ? `${amount} went back to you.` : `${amount} goes back to you by itself.`}
      </p>
      <HoldAgain booking={booking} />
    </Page>
  );
}
