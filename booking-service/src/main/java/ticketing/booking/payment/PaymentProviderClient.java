package ticketing.booking.payment;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import ticketing.kit.http.RemoteCalls;
import ticketing.kit.security.InternalCalls;

/** The provider's calls. A provider that is away is left alone for a second, so that nobody waits for it in vain. */
@Path("/")
@RegisterRestClient(configKey = "payment-provider")
@RemoteCalls
@RegisterProvider(InternalCalls.class)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.5,
        delay = 1000,
        failOn = {ProcessingException.class, PaymentProviderClient.Unwell.class})
interface PaymentProviderClient {
    @POST
    @Path("payments")
    ProviderPayment pay(PaymentOrder order);

    @GET
    @Path("payments/{key}")
    ProviderPayment find(@RestPath String key);

    @POST
    @Path("refunds")
    void refund(RefundOrder order);

    @GET
    @Path("ledger")
    List<Movement> ledger(@RestQuery("since_ms") long sinceMs, @RestQuery long after, @RestQuery int limit);

    /** What is to be given back. */
    record RefundOrder(String key, String paymentKey, long amountCents) {}

    /** Keeps apart a no of the provider from its being unable to say anything. */
    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        var status = response.getStatus();
        return status >= 500 || Unwell.BEFORE_ANYTHING.contains(status) ? new Unwell(status) : new Refused(status);
    }

    /** The provider answers, but can't do its work. */
    final class Unwell extends RuntimeException {
        private static final Set<Integer> BEFORE_ANYTHING = Set.of(401, 403, 429, 503);

        private final int status;

        Unwell(int status) {
            super("the payment provider answers " + status);
            this.status = status;
        }

        /** Whether it is sure that nothing was done. */
        boolean isHarmless() {
            return BEFORE_ANYTHING.contains(status);
        }
    }

    /** The provider says no. */
    final class Refused extends RuntimeException {
        final int status;

        Refused(int status) {
            super("the payment provider refuses with " + status);
            this.status = status;
        }
    }
}
