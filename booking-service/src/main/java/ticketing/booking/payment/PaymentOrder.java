package ticketing.booking.payment;

import java.util.UUID;

/**
 * What is to be paid.
 *
 * @param key one key, one payment
 * @param amountCents what is due
 * @param method how the customer wants to pay, in the client's words
 * @param simulateSuccess what a simulated provider answers; a real one takes no notice
 */
public record PaymentOrder(
        UUID key, long bookingId, long amountCents, String currency, String method, boolean simulateSuccess) {}
