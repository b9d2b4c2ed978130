package ticketing.support.known;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was heard of bookings, for booking-service to see whether its store is an older one. */
@Path("/internal/bookings")
@PermitAll
@Tag(name = "Internal")
class KnownBookingResource {
    private final Known known;

    KnownBookingResource(Known known) {
        this.known = known;
    }

    record Latest(long id) {}

    @GET
    @Path("/latest")
    public Latest latest() {
        return new Latest(known.latestBooking());
    }
}
