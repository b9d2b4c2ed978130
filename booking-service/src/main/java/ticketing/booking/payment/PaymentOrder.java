package ticketing.booking.payment;

import org.jspecify.annotations.Nullable;

/**
 * What is to be paid.
 *
 * @param key one key, one payment: all attempts to pay a booking at one price have the same
 * @param reference names the attempt; the provider keeps that of the first one
 * @param amountCents what is due
 * @param method how the customer wants to pay, in the client's words
 * @param simulateSuccess what a simulated provider answers; a real one takes no notice
 */
public record PaymentOrder(
        String key,
        String reference,
        long bookingId,
        long amountCents,
        String currency,
        @Nullable String method,
        boolean simulateSuccess) {
    /** The payment as it is once the provider has agreed. */
    public ProviderPayment captured() {
        return new ProviderPayment(
                ProviderPayment.Kind.captured, key, bookingId, amountCents, currency, method, reference);
    }

    /** The payment as it is once the provider has declined it. */
    public ProviderPayment declined() {
        return new ProviderPayment(
                ProviderPayment.Kind.declined, key, bookingId, amountCents, currency, method, reference);
    }
}
