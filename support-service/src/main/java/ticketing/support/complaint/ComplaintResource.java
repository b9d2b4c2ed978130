package ticketing.support.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Paging;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;
import ticketing.support.Words;
import ticketing.support.known.Known;

/** Complaints over HTTP: customers open and read their own, executives read and move all of them. */
@Path("/api/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintResource {
    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Known known;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    ComplaintResource(
            Complaints complaints, ComplaintDesk desk, Known known, Idempotency idempotency, CurrentCaller callers) {
        this.complaints = complaints;
        this.desk = desk;
        this.known = known;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    record NewComplaint(
            @NotBlank(message = "must not be blank")
            @Size(min = 3, max = 120, message = "must have 3 to 120 characters")
            String subject,

            @NotBlank(message = "must not be blank")
            @Size(min = 10, max = 10_000, message = "must have 10 to 10000 characters")
            String description,

            @Nullable Long bookingId,
            @Nullable Long eventId,
            @Nullable Long customerId,
            @Nullable Long userId) {}

    record Change(
            @NotNull(message = "must be one of open, in_progress, resolved, closed")
            ComplaintStatus status,

            @Size(max = 10_000, message = "must have at most 10000 characters") @Nullable
            String resolution,

            @Nullable Long supportExecutiveId,
            @Nullable Long userId) {}

    /** A complaint as people read it. Names are null as long as identity-service's topic lags behind. */
    record ComplaintView(
            long id,
            long customerId,
            @Nullable String customerName,
            @Nullable Long bookingId,
            @Nullable Long eventId,
            String subject,
            String description,
            ComplaintStatus status,
            @Nullable Long assignedTo,
            @Nullable String assignedToName,
            @Nullable String resolution,
            Instant createdAt,
            Instant updatedAt) {
        static ComplaintView of(Complaint complaint, Map<Long, String> names) {
            return new ComplaintView(
                    complaint.id,
                    complaint.customerId,
                    names.get(complaint.customerId),
                    complaint.bookingId,
                    complaint.eventId,
                    complaint.subject,
                    complaint.description,
                    complaint.status,
                    complaint.assignedTo,
                    names.get(complaint.assignedTo),
                    complaint.resolution,
                    complaint.createdAt,
                    complaint.updatedAt);
        }
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Open a complaint")
    @APIResponseSchema(value = ComplaintDesk.Opened.class, responseCode = "201")
    public Response open(@Valid @NotNull(message = "must not be empty") NewComplaint body) {
        var customer = callers.get();
        customer.mustBe("customer_id", body.customerId());
        customer.mustBe("user_id", body.userId());
        return idempotency.once(body, call -> desk.open(body, customer, call));
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "Complaints, newest first: customers see their own")
    @APIResponseSchema(ComplaintView[].class)
    public Response list(@RestQuery @Nullable String status, @BeanParam Paging paging) {
        var caller = callers.get();
        var only = Words.of("status", status, ComplaintStatus.class);
        var customer = caller.is(Roles.CUSTOMER) ? Long.valueOf(caller.id()) : null;
        var page = complaints.page(customer, only, paging.page(), paging.size());
        return paging.answer(views(page), complaints.count(customer, only));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "One complaint")
    public ComplaintView get(@RestPath long id) {
        var caller = callers.get();
        return complaints
                .find(id)
                .filter(complaint -> !caller.is(Roles.CUSTOMER) || complaint.customerId == caller.id())
                .map(complaint -> views(List.of(complaint)).getFirst())
                .orElseThrow(() -> Refusals.noComplaint(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "Move a complaint on; it is then assigned to the caller")
    public ComplaintDesk.Moved move(@RestPath long id, @Valid @NotNull(message = "must not be empty") Change body) {
        var executive = callers.get();
        executive.mustBe("support_executive_id", body.supportExecutiveId());
        executive.mustBe("user_id", body.userId());
        return desk.move(id, body, executive);
    }

    private List<ComplaintView> views(List<Complaint> page) {
        var people = page.stream()
                .flatMap(complaint -> Stream.of(complaint.customerId, complaint.assignedTo))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = known.names(people);
        return page.stream()
                .map(complaint -> ComplaintView.of(complaint, names))
                .toList();
    }
}
