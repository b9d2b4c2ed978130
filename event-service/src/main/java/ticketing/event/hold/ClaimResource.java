package ticketing.event.hold;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import ticketing.event.catalog.Events;
import ticketing.event.seat.Claims;
import ticketing.event.seat.Claims.Claim;
import ticketing.kit.http.Params;

/** The seats that are taken, for booking-service to compare with its bookings. */
@Path("/internal")
@PermitAll
@Tag(name = "Internal")
class ClaimResource {
    private static final int MOST = 5_000;

    private final Events events;
    private final Claims claims;
    private final SettleHold settleHold;

    ClaimResource(Events events, Claims claims, SettleHold settleHold) {
        this.events = events;
        this.claims = claims;
        this.settleHold = settleHold;
    }

    /** The seats that another hold has. */
    record Lost(List<Long> seatIds) {}

    @GET
    @Path("/events/{id}/claims")
    public List<Claim> claims(
            @RestPath long id,
            @RestQuery @DefaultValue("0") long after,
            @RestQuery @DefaultValue("1000") String limit) {
        var event = events.get(id);
        var last = event.firstSeatId() + event.totalSeats() - 1;
        return claims.page(event.firstSeatId(), last, after, Params.integer("limit", limit, 1, MOST));
    }

    @PUT
    @Path("/holds/{holdId}/seats")
    public Lost settle(@RestPath UUID holdId, @NotNull(message = "is needed") @Valid HeldOrSold wanted) {
        return new Lost(settleHold.settle(holdId, wanted));
    }
}
