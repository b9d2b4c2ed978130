package ticketing.booking.payment;

/** What is known of a payment. */
public sealed interface Outcome {
    /** The money was taken. */
    record Captured(ProviderPayment payment) implements Outcome {}

    /** The money will never be taken under this key. */
    record Declined(ProviderPayment payment) implements Outcome {}

    /** The provider did not say; it may have taken the money, or may yet. */
    record Unknown() implements Outcome {}
}
