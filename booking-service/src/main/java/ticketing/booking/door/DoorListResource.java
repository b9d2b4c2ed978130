package ticketing.booking.door;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.booking.event.Event;
import ticketing.booking.event.Events;
import ticketing.booking.ticket.PublicKeyView;
import ticketing.booking.ticket.SigningKeys;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** What a scanner takes along to work without a connection, in pieces of what changed since it last asked. */
@Path("/api/events/{id}/door-list")
@Tag(name = "Door")
class DoorListResource {
    private static final int MAX_TICKETS = 10_000;

    private final DoorLists lists;
    private final Events events;
    private final SigningKeys keys;
    private final CurrentCaller callers;

    DoorListResource(DoorLists lists, Events events, SigningKeys keys, CurrentCaller callers) {
        this.lists = lists;
        this.events = events;
        this.keys = keys;
        this.callers = callers;
    }

    /**
     * @param cursor to be given next time, to get what has changed after this
     * @param more whether there is more to get at once
     * @param publicKey the key that signs now, and first of {@code publicKeys}, which all may have signed codes
     */
    record DoorList(
            long eventId,
            String title,
            String status,
            long cursor,
            boolean more,
            PublicKeyView publicKey,
            List<PublicKeyView> publicKeys,
            List<DoorTicket> tickets) {}

    @GET
    @RolesAllowed({Roles.ENTRY_MANAGER, Roles.ORGANIZER, Roles.ADMIN})
    public DoorList list(@PathParam("id") long id, @QueryParam("cursor") @DefaultValue("0") @Nullable String cursor) {
        var event = events.findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("event_not_found", "There is no event " + id));
        requireOwnDoor(event);
        var since = cursor(cursor);
        var changed = lists.changedSince(id, since, MAX_TICKETS);
        var published = keys.published();
        return new DoorList(
                id,
                event.title(),
                event.status(),
                changed.isEmpty() ? since : changed.getLast().change(),
                changed.size() == MAX_TICKETS,
                published.getFirst(),
                published,
                changed);
    }

    private void requireOwnDoor(Event event) {
        var caller = callers.get();
        if (caller.is(Roles.ORGANIZER) && caller.id() != event.organizerId()) {
            throw Refusal.forbidden("This is another organizer's event");
        }
    }

    private static long cursor(@Nullable String text) {
        try {
            var cursor = text == null || text.isBlank() ? 0 : Long.parseLong(text);
            if (cursor >= 0) {
                return cursor;
            }
        } catch (NumberFormatException e) {
            // falls through to the one refusal both cases share
        }
        throw Refusal.invalid("cursor", "must be one that a door list gave");
    }
}
