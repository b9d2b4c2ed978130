package ticketing.booking.reconciliation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.RemoteCalls;
import ticketing.kit.security.InternalCalls;

/** What is asked of support-service. */
@RegisterRestClient(configKey = "support-service")
@RemoteCalls
@RegisterProvider(InternalCalls.class)
@Path("/internal")
interface SupportClient {
    @GET
    @Path("/bookings/latest")
    LatestBooking latestBooking();

    @GET
    @Path("/refunds/open")
    List<OpenRefund> openRefunds(@RestQuery long after, @RestQuery int limit);

    /** The booking with the highest id that was heard of; 0 where there is none. */
    record LatestBooking(long id) {}

    /**
     * A request that nothing has come of yet.
     *
     * @param decision approved, rejected, or null while there is none
     */
    record OpenRefund(
            long refundId,
            UUID requestId,
            long bookingId,
            @Nullable String decision) {}
}
