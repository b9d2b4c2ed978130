package ticketing.booking.door;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.booking.event.Events;
import ticketing.kit.http.Paging;
import ticketing.kit.http.Params;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** Scans that were made without a connection, and the conflicts they brought to light. */
@Path("/api/tickets/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Door")
@RolesAllowed({Roles.ENTRY_MANAGER, Roles.ORGANIZER, Roles.ADMIN})
class ScansResource {
    private final OfflineScans offline;
    private final Scans scans;
    private final Events events;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    ScansResource(OfflineScans offline, Scans scans, Events events, Idempotency idempotency, CurrentCaller callers) {
        this.offline = offline;
        this.scans = scans;
        this.events = events;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @APIResponseSchema(ScanView[].class)
    public Response takeIn(
            @NotNull(message = "must be a list") @Size(min = 1, max = 500, message = "must have 1 to 500 scans")
                    List<@Valid @NotNull(message = "must be a scan") OfflineScan> batch) {
        var caller = callers.get();
        return idempotency.once(batch, call -> call.commit(() -> Answer.ok(offline.takeIn(batch, caller))));
    }

    @GET
    @Path("/conflicts")
    @APIResponseSchema(ConflictView[].class)
    public Response conflicts(@QueryParam("event_id") @Nullable String eventId, @BeanParam Paging paging) {
        var caller = callers.get();
        var event = Params.id("event_id", eventId);
        var organizer = caller.is(Roles.ORGANIZER) ? caller.id() : null;
        if (organizer != null && event != null && !events.isOf(organizer, event)) {
            throw Refusal.forbidden("This is another organizer's event");
        }
        var found = scans.conflicts(event, organizer, paging.page(), paging.size());
        return paging.answer(found, scans.countConflicts(event, organizer));
    }
}
