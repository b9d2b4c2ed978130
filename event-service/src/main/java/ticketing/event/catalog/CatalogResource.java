package ticketing.event.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.Paging;
import ticketing.kit.security.Caller;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.store.Readings;

/** Events, found by everybody: before an on-sale by many at once, who ask the same. */
@Path("/api/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@PermitAll
class CatalogResource {
    private final Events events;
    private final Readings readings;
    private final CurrentCaller callers;

    CatalogResource(Events events, Readings readings, CurrentCaller callers) {
        this.events = events;
        this.readings = readings;
        this.callers = callers;
    }

    private record Page(List<EventView> events, long total) {}

    private record Search(List<String> narrowing, int page, int size, Optional<Caller> caller) {}

    private record One(long id, Optional<Caller> caller) {}

    @GET
    @Operation(summary = "Events by the time they start")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EventView.class)))
    public Response list(@BeanParam EventSearch search, @BeanParam Paging paging) {
        var caller = callers.find();
        var question = new Search(search.narrowing(), paging.page(), paging.size(), caller);
        var found = readings.answer(question, () -> read(search, paging, caller));
        return paging.answer(found.events(), found.total());
    }

    private Page read(EventSearch search, Paging paging, Optional<Caller> caller) {
        var found = search.in(events, caller);
        var total = found.count();
        var page = found.page(paging.page(), paging.size());
        return new Page(page.stream().map(EventView::of).toList(), total);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One event")
    public EventView get(@RestPath long id) {
        var caller = callers.find();
        return readings.answer(new One(id, caller), () -> EventView.of(events.visible(id, caller)));
    }
}
