package ticketing.booking.payment;

/** What a provider says to an order. */
public sealed interface Authorization {
    /** The money is there. {@code reference} is what the provider calls this payment. */
    record Approved(String reference) implements Authorization {}

    /** The money isn't there. */
    record Declined() implements Authorization {}
}
