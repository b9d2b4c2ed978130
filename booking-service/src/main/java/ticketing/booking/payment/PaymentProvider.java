package ticketing.booking.payment;

import java.time.Instant;
import java.util.List;

/**
 * Whoever moves the money. It is another party: it is asked outside of any unit of work, and a question that got no
 * answer is asked again under the same key, which never moves money twice.
 */
public interface PaymentProvider {
    /** The code of the refusal that says that the provider can't be asked now. */
    String UNAVAILABLE = "payment_provider_unavailable";

    /**
     * Has the order paid, or learns what became of it before.
     *
     * @throws ticketing.kit.http.Refusal 503 when the provider was not reached, so that nothing has changed
     */
    Outcome pay(PaymentOrder order);

    /**
     * What became of a payment; unknown where the provider has none of this key.
     *
     * @throws ticketing.kit.http.Refusal 503 when the provider can't say now
     */
    Outcome find(String key);

    /**
     * Gives all of a captured payment back, once, however often it is asked to.
     *
     * @throws ticketing.kit.http.Refusal 503 when the provider didn't say that it has; 502 when it says that it won't
     */
    void refund(String paymentKey, long amountCents);

    /**
     * The movements of money in the provider's books since a moment and after the one of this id, oldest first, at most
     * 1000.
     *
     * @throws ticketing.kit.http.Refusal 503 when the provider can't say now
     */
    List<Movement> movements(Instant since, long after, int limit);
}
