import { money } from "@/shared/format/money";
import { plural } from "@/shared/format/words";
import type { Schemas } from "@/shared/api/client";
import classes from "./PriceLines.module.css";

/** Everything that makes up the total, from the first seat on. */
export function PriceLines({ booking, label = "Total to pay" }: { booking: Schemas["Booking"]; label?: string }) {
  const { currency } = booking;
  return (
    <dl className={classes.lines}>
      <Line name={plural(booking.seats.length, "seat")} value={money(booking.subtotal, currency)} />
      {booking.discount_amount > 0 && (
        <Line name={`Offer ${booking.offer_code ?? ""}`} value={`−${money(booking.discount_amount, currency)}`} good />
      )}
      <Line name="Tax" value={money(booking.tax_amount, currency)} />
      <Line name={label} value={money(booking.total_amount, currency)} total />
    </dl>
  );
}

function Line({ name, value, total, good }: { name: string; value: string; total?: boolean; good?: boolean }) {
  return (
    <div data-total={total || undefined} data-good={good || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
