package ticketing.booking.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import ticketing.booking.booking.LatePayments;
import ticketing.booking.booking.ReviveBooking;
import ticketing.booking.payment.Outcome;
import ticketing.booking.payment.PaymentProvider;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.Settlement;
import ticketing.booking.payment.Settlements;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Asks the provider what became of a payment, and carries that out. */
@ApplicationScoped
class FindOut {
    private static final int OFTEN_ENOUGH = 5;

    private final PaymentProvider provider;
    private final LatePayments latePayments;
    private final ReviveBooking reviveBooking;
    private final Settlements settlements;
    private final Writer writer;

    FindOut(
            PaymentProvider provider,
            LatePayments latePayments,
            ReviveBooking reviveBooking,
            Settlements settlements,
            Writer writer) {
        this.provider = provider;
        this.latePayments = latePayments;
        this.reviveBooking = reviveBooking;
        this.settlements = settlements;
        this.writer = writer;
    }

    /** Settles this open payment; a refusal means that it can't be done yet. */
    void settle(Settlement open) {
        switch (provider.find(open.paymentKey())) {
            case Outcome.Captured captured -> carryOut(captured.payment());
            case Outcome.Declined declined -> writer.run(() -> latePayments.declined(declined.payment()));
            case Outcome.Unknown _ -> giveUp(open);
        }
    }

    private void carryOut(ProviderPayment payment) {
        if (writer.write(() -> latePayments.captured(payment))) {
            reviveBooking.revive(payment);
        }
    }

    /** A payment that the provider still doesn't know was never begun. Should it come yet, its callback opens it again. */
    private void giveUp(Settlement open) {
        if (open.attempts() < OFTEN_ENOUGH) {
            throw Refusal.unavailable("payment_not_known", "The payment provider knows no such payment yet", 1);
        }
        writer.run(() -> settlements.close(open.paymentKey()));
    }
}
