package ticketing.support.refund;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Params;

/** The requests that nothing has come of yet, for booking-service to compare with its bookings. */
@Path("/internal/refunds")
@PermitAll
@Tag(name = "Internal")
class InternalRefundResource {
    private static final int MOST = 1_000;

    private final Refunds refunds;

    InternalRefundResource(Refunds refunds) {
        this.refunds = refunds;
    }

    record OpenRefund(
            long refundId,
            String requestId,
            long bookingId,
            @Nullable Decision decision) {}

    @GET
    @Path("/open")
    public List<OpenRefund> open(
            @RestQuery @DefaultValue("0") long after, @RestQuery @DefaultValue("1000") String limit) {
        return refunds.openAfter(after, Params.integer("limit", limit, 1, MOST)).stream()
                .map(open -> new OpenRefund(open.id, open.requestId, open.bookingId, open.decision))
                .toList();
    }
}
