package ticketing.event.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.Caller;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Writer;

/** Events, made and led by organizers and administrators. */
@Path("/api/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventResource {
    private final Events events;
    private final EventDrafts drafts;
    private final EventLog log;
    private final Writer writer;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    EventResource(
            Events events,
            EventDrafts drafts,
            EventLog log,
            Writer writer,
            Idempotency idempotency,
            CurrentCaller callers) {
        this.events = events;
        this.drafts = drafts;
        this.log = log;
        this.writer = writer;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    record StatusChange(@NotNull(message = "is needed") EventStatus status) {}

    @POST
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Operation(summary = "Draft an event with its seats")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response create(@NotNull(message = "is needed") @Valid NewEvent request) {
        var organizer = organizer(callers.get(), request.organizerId());
        var details = request.details();
        var sections = request.layout();
        return idempotency.once(
                request,
                call -> call.commit(() -> {
                    var event = drafts.draft(organizer, details, sections);
                    return Answer.created("/api/events/" + event.id(), EventView.of(event));
                }));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Operation(summary = "Change an event; once seats are sold or held, its text only")
    public EventView change(@RestPath long id, @NotNull(message = "is needed") @Valid EventChange request) {
        var caller = callers.get();
        organizer(caller, request.organizerId());
        return writer.write(() -> {
            var event = events.forChange(id, caller);
            if (event.change(request.appliedTo(event.details()))) {
                log.changed(event);
            }
            return EventView.of(event);
        });
    }

    @PATCH
    @Path("/{id}/status")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Operation(summary = "Publish, sell out, cancel or complete an event")
    public EventView changeStatus(@RestPath long id, @NotNull(message = "is needed") @Valid StatusChange request) {
        var caller = callers.get();
        return writer.write(() -> {
            var event = events.forChange(id, caller);
            if (event.become(request.status())) {
                log.became(event);
            }
            return EventView.of(event);
        });
    }

    /** Whose event it is to be: the caller's, unless an administrator acts for an organizer. */
    private static long organizer(Caller caller, @Nullable Long named) {
        if (caller.isAdmin()) {
            return Optional.ofNullable(named).orElse(caller.id());
        }
        caller.mustBe("organizer_id", named);
        return caller.id();
    }
}
