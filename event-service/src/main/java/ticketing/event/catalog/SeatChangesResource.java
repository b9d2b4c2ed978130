package ticketing.event.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.event.seat.SeatBoards;
import ticketing.event.seat.SeatNews;
import ticketing.kit.security.CurrentCaller;

/** The seats of an event as they change, for those who keep a map of them. */
@Path("/api/events")
@Tag(name = "Seats")
class SeatChangesResource {
    private static final long NO_VERSION = -1;

    private final Events events;
    private final SeatBoards boards;
    private final CurrentCaller callers;
    private final ObjectMapper json;
    private volatile @Nullable Told latest;

    SeatChangesResource(Events events, SeatBoards boards, CurrentCaller callers, ObjectMapper json) {
        this.events = events;
        this.boards = boards;
        this.callers = callers;
        this.json = json;
    }

    /** News as it is written, kept since many listeners are told the same at the same time. */
    private record Told(SeatNews news, OutboundSseEvent event) {}

    /**
     * Seats that changed.
     *
     * @param since the version this builds on: who knows that one or a later one has missed nothing
     * @param changes pairs of a seat id and its new state: 0 free, 1 held, 2 sold
     */
    record Changes(long version, long since, List<long[]> changes) {}

    private record Version(long version) {}

    @GET
    @Path("/{id}/seats/changes")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary =
                    "Seat changes as Server-Sent Events; resumes from Last-Event-ID, or from ?since= where no header can"
                            + " be set. After the event 'reset', fetch the availability again")
    public Multi<OutboundSseEvent> changes(
            @RestPath long id,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @RestQuery @Nullable String since,
            @Context Sse sse) {
        events.visible(id, callers.find());
        return boards.listen(id, version(lastEventId != null ? lastEventId : since))
                .map(news -> told(news, sse));
    }

    /** The version a listener knows; one that can't be read is one that nobody knows. */
    private static @Nullable Long version(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return NO_VERSION;
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same news, not equal news
    private OutboundSseEvent told(SeatNews news, Sse sse) {
        var known = latest;
        if (known != null && known.news() == news) {
            return known.event();
        }
        var event = written(news, sse);
        latest = new Told(news, event);
        return event;
    }

    private OutboundSseEvent written(SeatNews news, Sse sse) {
        var event = sse.newEventBuilder();
        return switch (news) {
            case SeatNews.Changed changed -> data(event.name("seats"), changed.version(), changes(changed));
            case SeatNews.Reset(long version) -> data(event.name("reset"), version, new Version(version));
            case SeatNews.Quiet _ -> event.comment("quiet").build();
        };
    }

    private OutboundSseEvent data(OutboundSseEvent.Builder event, long version, Object data) {
        try {
            return event.id(Long.toString(version))
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(data))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Seat changes can't be written as JSON", e);
        }
    }

    private static Changes changes(SeatNews.Changed changed) {
        var pairs = changed.states().entrySet().stream()
                .map(seat -> new long[] {seat.getKey(), seat.getValue().code()})
                .toList();
        return new Changes(changed.version(), changed.since(), pairs);
    }
}
