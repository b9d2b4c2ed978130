package ticketing.event.hold;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.event.catalog.EventFacts;
import ticketing.event.catalog.Events;

/** What booking-service asks of events and seats. The kit lets only services in. */
@Path("/internal")
@Tag(name = "Internal")
class HoldResource {
    private final TakeSeats takeSeats;
    private final FencedHolds fencedHolds;
    private final Events events;

    HoldResource(TakeSeats takeSeats, FencedHolds fencedHolds, Events events) {
        this.takeSeats = takeSeats;
        this.fencedHolds = fencedHolds;
        this.events = events;
    }

    @PUT
    @Path("/holds/{holdId}")
    @PermitAll
    public HeldSeats hold(@RestPath UUID holdId, @NotNull(message = "is needed") @Valid HoldRequest request) {
        return takeSeats.take(holdId, request);
    }

    /** For booking-service alone, once it has fenced the hold: the seats needn't wait for the sweep. */
    @DELETE
    @Path("/holds/{holdId}")
    @PermitAll
    public void end(@RestPath UUID holdId) {
        fencedHolds.end(holdId);
    }

    @GET
    @Path("/events/{id}")
    @PermitAll
    public EventFacts event(@RestPath long id) {
        return EventFacts.of(events.get(id));
    }
}
