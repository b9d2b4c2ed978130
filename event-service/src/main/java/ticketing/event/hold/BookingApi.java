package ticketing.event.hold;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.RemoteCalls;
import ticketing.kit.security.InternalCalls;

/** What is asked of booking-service. */
@RegisterRestClient(configKey = "booking-service")
@RemoteCalls
@RegisterProvider(InternalCalls.class)
@Path("/internal")
interface BookingApi {
    /** Whether a booking has the hold; where none has, none ever will from then on. */
    @PUT
    @Path("/holds/{holdId}/fence")
    Fence fence(@RestPath UUID holdId);

    /** The answer to {@link #fence}. */
    record Fence(UUID holdId, boolean booked) {}
}
