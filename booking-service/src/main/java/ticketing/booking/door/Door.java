package ticketing.booking.door;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.Tickets;

/** Looks up the tickets that are shown at a door. */
@ApplicationScoped
class Door {
    private final Session store;
    private final Tickets tickets;

    Door(Session store, Tickets tickets) {
        this.store = store;
        this.tickets = tickets;
    }

    /** The ticket with this code; nothing where no ticket has it. */
    Optional<TicketAtDoor> find(String code) {
        return Optional.ofNullable(find(Set.of(code)).get(code));
    }

    /** The tickets with these codes, by code; codes that no ticket has are left out. */
    Map<String, TicketAtDoor> find(Set<String> codes) {
        var found = tickets.find(codes);
        var bookings = found.values().stream().map(IssuedTicket::bookingId).collect(toSet());
        var standings = standings(bookings);
        var shown = new HashMap<String, TicketAtDoor>();
        found.forEach((code, ticket) -> {
            var standing = standings.get(ticket.bookingId());
            if (standing != null) {
                shown.put(code, new TicketAtDoor(ticket, standing));
            }
        });
        return shown;
    }

    private Map<Long, Standing> standings(Set<Long> bookings) {
        return store.createSelectionQuery("""
                        select new ticketing.booking.door.Standing(b.id, b.status, e.title, e.status, e.organizerId)
                        from Booking b join Event e on e.id = b.eventId where b.id in ?1""", Standing.class).setParameter(1, bookings).getResultList().stream()
                .collect(toMap(Standing::bookingId, identity()));
    }
}
