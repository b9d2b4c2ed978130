package ticketing.booking.hold;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Answers event-service's question whether a hold ever became a booking. */
@Path("/internal/holds")
class HoldResource {
    private final Holds holds;

    HoldResource(Holds holds) {
        this.holds = holds;
    }

    record FenceView(UUID holdId, boolean booked) {}

    @PUT
    @Path("/{id}/fence")
    @PermitAll
    public FenceView fence(@RestPath UUID id) {
        return new FenceView(id, holds.fence(id));
    }
}
