package ticketing.booking.payment;

/**
 * Whoever moves the money. It may be another service: it is asked outside of any unit of work, and a question that got
 * no answer is asked again under the same key, which must not take the money twice.
 */
public interface PaymentProvider {
    /** Authorizes the payment of this order, or declines it. */
    Authorization authorize(PaymentOrder order);
}
