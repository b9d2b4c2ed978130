import type { Booking } from "@/shared/api/queries";
import { refundDecided } from "@/shared/format/refund";
import { money } from "@/shared/format/money";
import classes from "./Orders.module.css";

/** Where a refund stands, as steps. */
export function RefundTimeline({ booking }: { booking: Booking }) {
  const { refund_status: status } = booking;
  if (!status) return null;
  const amount = money(booking.total_amount, booking.currency);
  const steps: [string, boolean][] = [
    [`You asked for ${amount} back`, true],
    [status === "rejected" ? refundDecided.rejected() : "Support decides, usually within a day", status !== "requested"],
  ];
  if (status !== "rejected") steps.push([status === "completed" ? refundDecided.approved(amount) : `${amount} paid back`, status === "completed"]);
  return (
    <section>
      <h2>Refund</h2>
      <ol className={classes.timeline}>
        {steps.map(([text, done]) => (
          <li key={text} data-done={done || undefined}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
