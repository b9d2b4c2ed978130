package ticketing.booking.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved, as it is in the provider's books.
 *
 * @param id rises from movement to movement
 * @param key names it; for a payment the same as {@code paymentKey}
 * @param paymentKey the payment that was taken, or that was given back
 * @param reference the attempt that a payment was asked for by
 */
public record Movement(
        long id,
        Kind kind,
        String key,
        String paymentKey,
        long bookingId,
        long amountCents,
        String currency,
        @Nullable String method,
        @Nullable String reference,
        Instant at) {
    /** A line of the books that doesn't say what moved is none. */
    public Movement {
        requireNonNull(kind, "money is captured or refunded");
        requireNonNull(paymentKey, "money moves for a payment");
        requireNonNull(at, "money moves at some time");
    }

    /** Which way the money went. */
    public enum Kind {
        captured,
        refunded
    }

    public boolean isCaptured() {
        return kind == Kind.captured;
    }

    /** The payment that it took. */
    public ProviderPayment payment() {
        return new ProviderPayment(
                ProviderPayment.Kind.captured, paymentKey, bookingId, amountCents, currency, method, reference);
    }
}
