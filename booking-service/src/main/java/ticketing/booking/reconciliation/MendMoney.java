package ticketing.booking.reconciliation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import ticketing.booking.booking.Booking;
import ticketing.booking.booking.EndReason;
import ticketing.booking.payment.Movement;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.RefundCause;
import ticketing.booking.payment.Settlement;
import ticketing.booking.payment.Settlements;
import ticketing.kit.store.Writer;

/** Has money settled with the provider that is not where it belongs; the settling itself follows by itself. */
@ApplicationScoped
class MendMoney {
    private final Settlements settlements;
    private final Writer writer;
    private final Clock clock;

    MendMoney(Settlements settlements, Writer writer, Clock clock) {
        this.settlements = settlements;
        this.writer = writer;
        this.clock = clock;
    }

    /** Whether the booking is confirmed by it or the money goes back is decided as for any late payment. */
    void findOut(Movement capture) {
        writer.run(() -> settlements.open(capture.paymentKey(), capture.bookingId(), clock.instant()));
    }

    void returnAgain(Settlement settlement) {
        writer.run(() -> settlements.refundAgain(settlement.paymentKey(), clock.instant()));
    }

    void giveBack(Booking refunded) {
        var payment = new ProviderPayment(
                ProviderPayment.Kind.captured,
                requireNonNull(refunded.payment().key()),
                refunded.id(),
                refunded.price().totalCents(),
                refunded.currency(),
                refunded.payment().method(),
                refunded.payment().reference());
        var cause =
                refunded.endReason() == EndReason.event_cancelled ? RefundCause.event_cancelled : RefundCause.refund;
        writer.run(() -> settlements.giveBack(payment, cause, clock.instant()));
    }
}
