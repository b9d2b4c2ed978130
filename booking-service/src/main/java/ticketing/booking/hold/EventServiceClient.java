package ticketing.booking.hold;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import ticketing.booking.event.EventFacts;
import ticketing.kit.http.Refusal;
import ticketing.kit.http.RemoteCalls;
import ticketing.kit.security.InternalCalls;

/** Event-service's internal calls. All are idempotent, and therefore tried again when the answer doesn't come. */
@Path("/internal")
@RegisterRestClient(configKey = "event-service")
@RemoteCalls
@RegisterProvider(InternalCalls.class)
@Retry(
        maxRetries = RemoteCalls.RETRIES,
        delay = RemoteCalls.FIRST_PAUSE_MILLIS,
        jitter = RemoteCalls.JITTER_MILLIS,
        maxDuration = RemoteCalls.RETRIED_FOR_MILLIS,
        retryOn = {ProcessingException.class, EventServiceClient.Unwell.class})
@ExponentialBackoff(maxDelay = RemoteCalls.LONGEST_PAUSE_MILLIS)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.5,
        delay = 1000,
        failOn = {ProcessingException.class, EventServiceClient.Unwell.class})
interface EventServiceClient {
    @PUT
    @Path("/holds/{id}")
    HeldSeats hold(@RestPath UUID id, SeatWish wish);

    @DELETE
    @Path("/holds/{id}")
    void release(@RestPath UUID id);

    @GET
    @Path("/events/{id}")
    EventFacts event(@RestPath long id);

    @GET
    @Path("/events/{id}/claims")
    List<SeatClaim> claims(@RestPath long id, @RestQuery long after, @RestQuery int limit);

    @PUT
    @Path("/holds/{id}/seats")
    void settle(@RestPath UUID id, SeatsOfHold seats);

    /** Turns what event-service refuses into the same refusal here; what it can't do now is no verdict. */
    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        var status = response.getStatus();
        if (status >= 500 || status == 401 || status == 403 || status == 429 || !response.hasEntity()) {
            return new Unwell(status);
        }
        var problem = response.readEntity(RemoteProblem.class);
        if (problem.code() == null || problem.detail() == null) {
            return new Unwell(status);
        }
        var refusal = Refusal.of(status, problem.code(), problem.detail());
        problem.facts().forEach(refusal::with);
        return refusal;
    }

    /** Event-service answers, but can't do its work. */
    final class Unwell extends RuntimeException {
        private static final Set<Integer> OURS = Set.of(401, 403);

        Unwell(int status) {
            super("event-service answers %d%s".formatted(status, OURS.contains(status) ? ": is its token ours?" : ""));
        }
    }
}
