package ticketing.booking.door;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ticketing.booking.ticket.Admissions;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.Caller;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** Admits at a door with a connection: one ticket, one answer. */
@Path("/api/tickets/validate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Door")
@RolesAllowed({Roles.ENTRY_MANAGER, Roles.ORGANIZER, Roles.ADMIN})
class ValidationResource {
    private final Door door;
    private final Admissions admissions;
    private final Scans scans;
    private final Idempotency idempotency;
    private final CurrentCaller callers;
    private final Clock clock;

    ValidationResource(
            Door door,
            Admissions admissions,
            Scans scans,
            Idempotency idempotency,
            CurrentCaller callers,
            Clock clock) {
        this.door = door;
        this.admissions = admissions;
        this.scans = scans;
        this.idempotency = idempotency;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(ValidationView.class)
    public Response validate(@Valid @NotNull Validation request) {
        var caller = callers.get();
        caller.mustBe("entry_manager_id", request.entryManagerId());
        return idempotency.once(request, call -> answer(request, caller, call));
    }

    /** The look before the leap is on the caller's thread: only who can be admitted takes the writer's time. */
    private Answer answer(Validation request, Caller caller, Call call) {
        var shown = door.find(request.qrCode().strip());
        if (shown.isEmpty()) {
            return call.commit(() -> Answer.ok(ValidationView.notFound()));
        }
        if (!shown.get().mayBeAdmittedBy(caller)) {
            throw Refusal.forbidden("This ticket is for another organizer's event");
        }
        return call.commit(() -> Answer.ok(admit(shown.get(), request, caller)));
    }

    private ValidationView admit(TicketAtDoor seen, Validation request, Caller caller) {
        var ticket = seen.ticket();
        var now = clock.instant();
        if (seen.verdict() == Verdict.welcome && admissions.admit(ticket, now, request.gate())) {
            remember(request, ticket, now, caller);
            return ValidationView.of(ticket.used(now, request.gate()), seen.standing(), Verdict.welcome);
        }
        var later = door.find(ticket.code()).orElse(seen);
        var isSentAgain = request.nonce() != null && scans.wasApplied(request.nonce(), ticket.ticketId());
        return ValidationView.of(later.ticket(), later.standing(), isSentAgain ? Verdict.welcome : later.verdict());
    }

    private void remember(Validation request, IssuedTicket ticket, Instant now, Caller caller) {
        if (request.nonce() != null && scans.known(List.of(request.nonce())).isEmpty()) {
            scans.remember(Scan.online(request.nonce(), ticket, request.gate(), now, caller));
        }
    }
}
