package ticketing.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An order to give money back, as it comes in.
 *
 * @param key one key, one refund
 * @param paymentKey the payment it is given back of
 */
public record NewRefund(
        @Nullable String key,
        @Nullable String paymentKey,
        @Nullable Long amountCents) {
    /** The order, or one without any member where there is none. */
    public static NewRefund of(@Nullable NewRefund order) {
        return order == null ? new NewRefund(null, null, null) : order;
    }
}
