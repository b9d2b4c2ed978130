package ticketing.booking.booking;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import ticketing.booking.payment.Outcome;
import ticketing.booking.payment.PaymentOrder;
import ticketing.booking.payment.PaymentProvider;
import ticketing.booking.payment.ProviderPayment;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;

/**
 * Has a pending booking paid: the provider is asked first, outside of any unit of work, then one commit decides. Only
 * that commit knows whether the booking is still pending, in time and at the price that was taken.
 *
 * <p>Money that this commit does not follow, and money that nobody can tell of, is settled soon after
 * (docs/decisions/009-no-payment-is-left-hanging.md).
 */
@ApplicationScoped
class PayBooking {
    private final PaymentProvider provider;
    private final Confirmations confirmations;
    private final Endings endings;
    private final OpenPayments openPayments;
    private final Changes changes;

    PayBooking(
            PaymentProvider provider,
            Confirmations confirmations,
            Endings endings,
            OpenPayments openPayments,
            Changes changes) {
        this.provider = provider;
        this.confirmations = confirmations;
        this.endings = endings;
        this.openPayments = openPayments;
        this.changes = changes;
    }

    /** Pays this booking as it was seen, or has it cancelled when the payment is declined. */
    Answer pay(Booking seen, String method, boolean simulateSuccess, Call call) {
        var attempt = call.id("payment").toString();
        if (seen.wasDecidedBy(attempt)) {
            return openPayments.show(seen.id(), call);
        }
        if (seen.hasLapsed(changes.now())) {
            return afterItsTime(seen, attempt, call);
        }
        changes.requirePending(seen);
        var order = new PaymentOrder(
                keyOf(seen), attempt, seen.id(), seen.price().totalCents(), seen.currency(), method, simulateSuccess);
        return switch (provider.pay(order)) {
            case Outcome.Captured _ -> commit(order.captured(), call, () -> confirmations.confirm(order.captured()));
            case Outcome.Declined _ -> commit(order.declined(), call, () -> endings.declined(order.declined()));
            case Outcome.Unknown _ -> openPayments.open(order.key(), seen.id(), attempt, call);
        };
    }

    /** No payment begins any more; who asks again after a lost answer is not told that it failed. */
    private Answer afterItsTime(Booking seen, String attempt, Call call) {
        if (provider.find(keyOf(seen)) instanceof Outcome.Captured) {
            return openPayments.open(keyOf(seen), seen.id(), attempt, call);
        }
        throw Refusals.expired(seen.id());
    }

    /** Only payments of old that were paid have none. */
    private static String keyOf(Booking unpaid) {
        return requireNonNull(unpaid.payment().key());
    }

    private Answer commit(ProviderPayment payment, Call call, Supplier<BookingView> effect) {
        try {
            return call.commit(() -> Answer.ok(effect.get()));
        } catch (Refusal refusal) {
            if (refusal.status() >= 500) {
                throw refusal;
            }
            return openPayments.afterLostRace(payment, refusal, call);
        }
    }
}
