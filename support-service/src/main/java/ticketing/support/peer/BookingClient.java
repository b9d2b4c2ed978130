package ticketing.support.peer;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;
import ticketing.kit.http.RemoteCalls;
import ticketing.kit.security.InternalCalls;

/** booking-service's internal calls. Each is idempotent, so each may be tried again. */
@Path("/internal")
@RegisterRestClient(configKey = "booking-service")
@RemoteCalls
@RegisterProvider(InternalCalls.class)
@Retry(
        maxRetries = RemoteCalls.RETRIES,
        delay = RemoteCalls.FIRST_PAUSE_MILLIS,
        jitter = RemoteCalls.JITTER_MILLIS,
        maxDuration = RemoteCalls.RETRIED_FOR_MILLIS,
        retryOn = ProcessingException.class)
@ExponentialBackoff(maxDelay = RemoteCalls.LONGEST_PAUSE_MILLIS)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 2_000, skipOn = Refusal.class)
interface BookingClient {
    record RefundRequest(long customerId, String reason) {}

    record RefundDecision(boolean approve) {}

    record Decided(@Nullable String refundStatus) {}

    @PUT
    @Path("/bookings/{id}/refund-requests/{requestId}")
    RefundTerms requestRefund(@RestPath long id, @RestPath String requestId, RefundRequest request);

    @PUT
    @Path("/bookings/{id}/refund-decisions/{requestId}")
    Decided decideRefund(@RestPath long id, @RestPath String requestId, RefundDecision decision);

    @GET
    @Path("/bookings/{id}")
    BookingFacts booking(@RestPath long id);

    @GET
    @Path("/customers/{id}/bookings")
    List<BookingFacts> bookingsOf(@RestPath long id, @RestQuery int size);

    @GET
    @Path("/offers")
    List<OfferFacts> offers();

    @ClientExceptionMapper
    static @Nullable RuntimeException refusal(Response response) {
        return Peers.refusal(response);
    }
}
