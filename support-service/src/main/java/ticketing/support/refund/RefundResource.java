package ticketing.support.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Paging;
import ticketing.kit.security.Roles;
import ticketing.support.Words;

/** The queue of refunds, for those who decide. */
@Path("/api/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
@RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
class RefundResource {
    private final Refunds refunds;

    RefundResource(Refunds refunds) {
        this.refunds = refunds;
    }

    @GET
    @Operation(summary = "Refunds, oldest first")
    @APIResponseSchema(RefundView[].class)
    public Response list(@RestQuery @Nullable String status, @BeanParam Paging paging) {
        var only = Words.of("status", status, RefundStatus.class);
        return paging.answer(refunds.queue(only, paging.page(), paging.size()), refunds.count(only));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One refund")
    public RefundView get(@RestPath long id) {
        return refunds.view(id).orElseThrow(() -> Refusals.noRefund(id));
    }
}
