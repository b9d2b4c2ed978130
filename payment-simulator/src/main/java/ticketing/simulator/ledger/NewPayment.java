package ticketing.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An order to take money, as it comes in.
 *
 * @param key one key, one payment
 * @param reference the client's own name for its attempt, given back as it is
 * @param simulateSuccess false has it declined; absent means true
 */
public record NewPayment(
        @Nullable String key,
        @Nullable Long bookingId,
        @Nullable Long amountCents,
        @Nullable String currency,
        @Nullable String method,
        @Nullable String reference,
        @Nullable Boolean simulateSuccess) {
    /** The order, or one without any member where there is none. */
    public static NewPayment of(@Nullable NewPayment order) {
        return order == null ? new NewPayment(null, null, null, null, null, null, null) : order;
    }

    /** Whether the order itself asks to be declined. */
    public boolean isToFail() {
        return Boolean.FALSE.equals(simulateSuccess);
    }
}
