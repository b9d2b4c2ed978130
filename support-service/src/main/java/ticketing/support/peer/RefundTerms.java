package ticketing.support.peer;

import java.math.BigDecimal;

/** What booking-service grants when it takes a refund request: whose booking it is, and how much would go back. */
public record RefundTerms(long bookingId, long eventId, long customerId, BigDecimal amount, String currency) {}
