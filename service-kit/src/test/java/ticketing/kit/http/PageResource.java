package ticketing.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** A list to page through, and every way to fail. */
@Path("/test/pages")
class PageResource {
    private static final int ROWS = 25;

    private final CurrentCaller callers;

    PageResource(CurrentCaller callers) {
        this.callers = callers;
    }

    record Row(
            @Min(value = 1, message = "must be at least 1") int seatCount) {}

    record Plan(
            @NotNull(message = "must be given") @Size(min = 2, max = 4, message = "must have 2 to 4 characters")
            String planName,

            @Valid @NotNull(message = "must be given") List<Row> rows,

            @Nullable Boolean isOpen) {}

    record Found(
            int rowCount,
            @Nullable Instant foundAt,
            @Nullable Plan lastPlan) {}

    @GET
    @PermitAll
    public Response list(@BeanParam Paging paging) {
        var rows = IntStream.range(0, ROWS)
                .skip((long) paging.page() * paging.size())
                .limit(paging.size())
                .boxed()
                .toList();
        return paging.answer(rows, ROWS);
    }

    @GET
    @Path("/none")
    @PermitAll
    public Response none(@BeanParam Paging paging) {
        return paging.answer(List.of(), 0);
    }

    @POST
    @PermitAll
    public Plan plan(@NotNull(message = "must be given") @Valid Plan request) {
        return request;
    }

    @GET
    @Path("/found")
    @PermitAll
    public Found found() {
        return new Found(ROWS, null, null);
    }

    @GET
    @Path("/since")
    @PermitAll
    public String since(@RestQuery @Nullable String from, @RestQuery @Nullable String id) {
        return Params.instant("from", from) + " " + Params.id("id", id);
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.CUSTOMER)
    public String mine() {
        return callers.get().name();
    }

    @GET
    @Path("/whoever")
    @PermitAll
    public String whoever() {
        return callers.find().map(caller -> caller.name()).orElse("nobody");
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody may see this";
    }

    @GET
    @Path("/fail/{how}")
    @PermitAll
    public String fail(@RestPath String how) {
        throw switch (how) {
            case "refused" ->
                Refusal.conflict("seats_unavailable", "They are gone").with("seat_ids", List.of(1, 2));
            case "busy" -> Refusal.unavailable("busy", "Too much is waiting", 7);
            case "store" -> new PersistenceException("secret inner words");
            default -> new IllegalStateException("secret inner words");
        };
    }
}
