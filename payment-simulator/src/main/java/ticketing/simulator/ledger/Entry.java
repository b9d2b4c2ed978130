package ticketing.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision, as the ledger keeps it for good.
 *
 * @param id rises from entry to entry
 * @param key names the payment or refund; no two entries have the same
 * @param paymentKey the payment it is about: for a payment its own key
 * @param method how the customer wanted to pay; null for a refund
 * @param reference the client's own name for its attempt, if it gave one
 */
public record Entry(
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
    /** Whether it is a payment, be it captured or declined. */
    boolean isPayment() {
        return kind != Kind.refunded;
    }
}
