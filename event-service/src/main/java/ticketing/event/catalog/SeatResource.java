package ticketing.event.catalog;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.event.seat.SeatBoards;
import ticketing.kit.http.Paging;
import ticketing.kit.http.Params;
import ticketing.kit.security.CurrentCaller;

/** The seats of an event: as a list, as a map that hardly ever changes, and as one byte per seat. */
@Path("/api/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seats")
class SeatResource {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final Events events;
    private final SeatBoards boards;
    private final CurrentCaller callers;

    SeatResource(Events events, SeatBoards boards, CurrentCaller callers) {
        this.events = events;
        this.boards = boards;
        this.callers = callers;
    }

    /** {@code states} is the base64 form of one byte per seat in the map's order: 0 free, 1 held, 2 sold. */
    record Availability(long version, String states) {}

    @GET
    @Path("/{id}/seats")
    @PermitAll
    @Compressed
    @Operation(summary = "The seats of an event by section, row and number; all of them unless a page is asked for")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SeatView.class)))
    public Response seats(@RestPath long id, @BeanParam Paging paging, @Context Request request, @Context UriInfo uri) {
        var event = events.visible(id, callers.find());
        var seats = boards.snapshot(id);
        var tag = new EntityTag(event.version() + "-" + seats.version());
        var asked = uri.getQueryParameters();
        return unlessKnown(request, tag, () -> {
            if (asked.containsKey("page") || asked.containsKey("size")) {
                var first = Math.multiplyExact(paging.page(), paging.size());
                var total = seats.layout().total();
                var rows = SeatView.of(event, seats, Math.min(first, total), Math.min(first + paging.size(), total));
                return Response.fromResponse(paging.answer(rows, total));
            }
            return Response.ok(SeatView.of(event, seats, 0, seats.layout().total()));
        });
    }

    @GET
    @Path("/{id}/seat-map")
    @PermitAll
    @Compressed
    @Operation(summary = "Where the seats are and what they cost; immutable at the address with its version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatMap.class)))
    public Response seatMap(@RestPath long id, @RestQuery @Nullable String v, @Context Request request) {
        var event = events.visible(id, callers.find());
        var version = event.seatMapVersion();
        var isByVersion = Long.valueOf(version).equals(Params.id("v", v));
        var caching = isByVersion && event.status() != EventStatus.draft ? FOREVER : ASK_AGAIN;
        return unlessKnown(
                request,
                new EntityTag(Long.toString(version)),
                () -> Response.ok(SeatMap.of(event, boards.snapshot(id).layout()))
                        .header(HttpHeaders.CACHE_CONTROL, caching));
    }

    @GET
    @Path("/{id}/availability")
    @PermitAll
    @Compressed
    @Operation(summary = "The state of each seat in the map's order, and the version from which changes resume")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Availability.class)))
    public Response availability(@RestPath long id, @Context Request request) {
        events.visible(id, callers.find());
        var seats = boards.snapshot(id);
        return unlessKnown(
                request,
                new EntityTag(Long.toString(seats.version())),
                () -> Response.ok(
                        new Availability(seats.version(), Base64.getEncoder().encodeToString(seats.states()))));
    }

    /** 304 where the client has this already, else the answer with its tag. */
    private static Response unlessKnown(Request request, EntityTag tag, Supplier<Response.ResponseBuilder> answer) {
        var known = request.evaluatePreconditions(tag);
        var response = known != null ? known : answer.get();
        return response.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
