package ticketing.booking.payment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A payment as the provider has decided it, for good.
 *
 * @param reference the attempt that it was asked for by
 */
public record ProviderPayment(
        Kind kind,
        String key,
        long bookingId,
        long amountCents,
        String currency,
        @Nullable String method,
        @Nullable String reference) {
    /** An answer that doesn't say what was decided is none. */
    public ProviderPayment {
        requireNonNull(kind, "a payment is captured or declined");
    }

    /** Whether the money was taken. */
    public enum Kind {
        captured,
        declined
    }

    public boolean isCaptured() {
        return kind == Kind.captured;
    }
}
