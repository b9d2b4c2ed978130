package ticketing.support.peer;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

/** What support asks event-service. */
@Path("/")
@RegisterRestClient(configKey = "event-service")
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
interface EventClient {
    record Event(long id) {}

    @GET
    @Path("/internal/events/{id}")
    Event event(@RestPath long id);

    @GET
    @Path("/api/events")
    List<EventFacts> eventsFrom(@RestQuery Instant from, @RestQuery int size);

    @ClientExceptionMapper
    static @Nullable RuntimeException refusal(Response response) {
        return Peers.refusal(response);
    }
}
