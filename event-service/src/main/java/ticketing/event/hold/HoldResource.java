package ticketing.event.hold;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
    private final Events events;

    HoldResource(TakeSeats takeSeats, Events events) {
        this.takeSeats = takeSeats;
        this.events = events;
    }

    @PUT
    @Path("/holds/{holdId}")
    @PermitAll
    public HeldSeats hold(@RestPath UUID holdId, @NotNull(message = "is needed") @Valid HoldRequest request) {
        return takeSeats.take(holdId, request);
    }

    @GET
    @Path("/events/{id}")
    @PermitAll
    public EventFacts event(@RestPath long id) {
        return EventFacts.of(events.get(id));
    }
}
