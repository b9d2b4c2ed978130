package ticketing.booking.door;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.Tickets;
import ticketing.kit.store.Sql;

/** Looks up the tickets that are shown at a door. */
@ApplicationScoped
class Door {
    private static final String STANDINGS = """
            select b.id, b.status, e.title, e.status, e.organizer_id
            from booking b join event e on e.id = b.event_id where b.id in (?)""";

    private final Sql sql;
    private final Tickets tickets;

    Door(Sql sql, Tickets tickets) {
        this.sql = sql;
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
        return sql.list(Standing::read, STANDINGS, bookings).stream().collect(toMap(Standing::bookingId, identity()));
    }
}
