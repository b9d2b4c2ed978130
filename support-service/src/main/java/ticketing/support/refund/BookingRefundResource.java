package ticketing.support.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** The refund of a booking: asked for by its customer, decided by an executive. */
@Path("/api/bookings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
class BookingRefundResource {
    private final RequestRefund request;
    private final DecideRefund decide;
    private final Refunds refunds;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    BookingRefundResource(
            RequestRefund request,
            DecideRefund decide,
            Refunds refunds,
            Idempotency idempotency,
            CurrentCaller callers) {
        this.request = request;
        this.decide = decide;
        this.refunds = refunds;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    record NewRequest(
            @NotBlank(message = "must not be blank")
            @Size(min = 5, max = 250, message = "must have 5 to 250 characters")
            String reason,

            @Nullable Long customerId,
            @Nullable Long userId) {}

    record NewDecision(
            @NotNull(message = "must be true or false") Boolean approve,
            @Nullable Long supportExecutiveId,
            @Nullable Long userId) {}

    /** One thing that happened to a refund, as its customer reads it. */
    record Step(String what, Instant at) {}

    record Timeline(RefundView refund, List<Step> timeline) {
        static Timeline of(RefundView refund) {
            var steps = new ArrayList<Step>();
            steps.add(new Step("requested", refund.requestedAt()));
            if (refund.decision() != null && refund.decidedAt() != null) {
                steps.add(new Step(refund.decision().name(), refund.decidedAt()));
            }
            if (refund.resolvedAt() != null && refund.status() == RefundStatus.completed) {
                steps.add(new Step("completed", refund.resolvedAt()));
            }
            return new Timeline(refund, steps);
        }
    }

    @POST
    @Path("/refund-request")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Ask for the money of a confirmed booking back")
    @APIResponseSchema(RequestRefund.Requested.class)
    public Response request(@RestPath long id, @Valid @NotNull(message = "must not be empty") NewRequest body) {
        var customer = callers.get();
        customer.mustBe("customer_id", body.customerId());
        customer.mustBe("user_id", body.userId());
        return idempotency.once(body, call -> request.request(id, body.reason(), customer, call));
    }

    @POST
    @Path("/refund-decision")
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "Approve or reject the refund request of a booking, once")
    @APIResponseSchema(DecideRefund.Outcome.class)
    public Response decide(@RestPath long id, @Valid @NotNull(message = "must not be empty") NewDecision body) {
        var executive = callers.get();
        executive.mustBe("support_executive_id", body.supportExecutiveId());
        executive.mustBe("user_id", body.userId());
        return idempotency.once(body, call -> decide.decide(id, body.approve(), executive, call));
    }

    @GET
    @Path("/refund")
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "The latest refund request of a booking, and what happened to it")
    public Timeline refund(@RestPath long id) {
        var caller = callers.get();
        return refunds.latestOf(id)
                .filter(refund -> !caller.is(Roles.CUSTOMER) || refund.customerId == caller.id())
                .flatMap(refund -> refunds.view(refund.id))
                .map(Timeline::of)
                .orElseThrow(() -> Refusals.noRequest(id));
    }
}
