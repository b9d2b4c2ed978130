package ticketing.booking.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import ticketing.booking.payment.PaymentProviderClient.RefundOrder;
import ticketing.booking.payment.PaymentProviderClient.Refused;
import ticketing.booking.payment.PaymentProviderClient.Unwell;
import ticketing.kit.http.Refusal;

/**
 * The provider at {@code PAYMENT_PROVIDER_URL}. It keeps apart what certainly did not happen, and may be refused, from
 * what nobody can tell.
 */
@ApplicationScoped
class RemotePaymentProvider implements PaymentProvider {
    private static final Logger LOG = Logger.getLogger(RemotePaymentProvider.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final PaymentProviderClient client;

    RemotePaymentProvider(@RestClient PaymentProviderClient client) {
        this.client = client;
    }

    @Override
    public Outcome pay(PaymentOrder order) {
        try {
            return known(client.pay(order));
        } catch (ProcessingException | Unwell | CircuitBreakerOpenException e) {
            if (isHarmless(e)) {
                throw unavailable(e);
            }
            LOG.warnf("Payment %s got no answer: %s", order.key(), e.getMessage());
            return isCaused(e, TimeoutException.class::isInstance) ? new Outcome.Unknown() : askAgain(order);
        }
    }

    /** A connection that had just been closed is the usual reason; the same key makes this safe. */
    private Outcome askAgain(PaymentOrder order) {
        try {
            return known(client.pay(order));
        } catch (ProcessingException | Unwell | CircuitBreakerOpenException e) {
            LOG.warnf("Payment %s got no answer again: %s", order.key(), e.getMessage());
            return new Outcome.Unknown();
        }
    }

    @Override
    public Outcome find(String key) {
        try {
            return known(client.find(key));
        } catch (Refused refused) {
            if (refused.status == 404) {
                return new Outcome.Unknown();
            }
            throw refused;
        } catch (ProcessingException | Unwell | CircuitBreakerOpenException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void refund(String paymentKey, long amountCents) {
        try {
            client.refund(new RefundOrder("refund-" + paymentKey, paymentKey, amountCents));
        } catch (Refused refused) {
            throw Refusal.of(502, "refund_refused", "The payment provider refuses with " + refused.status);
        } catch (ProcessingException | Unwell | CircuitBreakerOpenException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<Movement> movements(Instant since, long after, int limit) {
        try {
            return client.ledger(since.toEpochMilli(), after, limit);
        } catch (ProcessingException | Unwell | CircuitBreakerOpenException e) {
            throw unavailable(e);
        }
    }

    private static Outcome known(ProviderPayment payment) {
        return payment.isCaptured() ? new Outcome.Captured(payment) : new Outcome.Declined(payment);
    }

    private static Refusal unavailable(RuntimeException e) {
        LOG.warnf("The payment provider can't be asked: %s", e.getMessage());
        return Refusal.unavailable(UNAVAILABLE, "Payments can't be taken right now", RETRY_AFTER_SECONDS);
    }

    private static boolean isHarmless(RuntimeException e) {
        return e instanceof CircuitBreakerOpenException
                || (e instanceof Unwell unwell && unwell.isHarmless())
                || isCaused(e, cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
    }

    private static boolean isCaused(Throwable e, Predicate<Throwable> by) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).anyMatch(by);
    }
}
