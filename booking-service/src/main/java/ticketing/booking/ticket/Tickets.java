package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/** All changes of tickets, each within the unit of work that brings it about, and the plain questions about them. */
@ApplicationScoped
public class Tickets {
    private static final String AS_IT_STANDS = """
            select id, booking_id, event_id, seat_id, section, row_label, seat_number, code, status, used_at, gate
            from tickets where\s""";
    private static final String ISSUE = """
            insert into tickets (id, booking_id, event_id, seat_id, section, row_label, seat_number, code, status,
                issued_at, change_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Session store;
    private final Sql sql;
    private final Writer writer;
    private final TicketChanges changes;
    private final SigningKeys keys;
    private final Event<TicketsChanged> observers;
    private final Clock clock;

    Tickets(
            Session store,
            Sql sql,
            Writer writer,
            TicketChanges changes,
            SigningKeys keys,
            Event<TicketsChanged> observers,
            Clock clock) {
        this.store = store;
        this.sql = sql;
        this.writer = writer;
        this.changes = changes;
        this.keys = keys;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Issues the tickets of a booking that has just been confirmed, once: a second time fails on the store. Only from
     * within a unit of work.
     *
     * @param seats 1 to {@value Ticket#MAX_PER_BOOKING}
     */
    public List<IssuedTicket> issue(long bookingId, long eventId, List<SeatOfTicket> seats) {
        var issued = replace(bookingId, eventId, seats);
        observers.fire(new TicketsChanged.Issued(bookingId, seats.size()));
        return issued;
    }

    /** Issues tickets that got lost for a booking whose sale was counted and told before. */
    public List<IssuedTicket> replace(long bookingId, long eventId, List<SeatOfTicket> seats) {
        writer.requireUnit();
        if (seats.isEmpty() || seats.size() > Ticket.MAX_PER_BOOKING) {
            throw new IllegalArgumentException("A booking has 1 to " + Ticket.MAX_PER_BOOKING + " tickets");
        }
        var now = clock.instant();
        var key = keys.current();
        var firstChange = changes.reserve(eventId, seats.size()) - seats.size();
        var issued = new ArrayList<IssuedTicket>(seats.size());
        for (var seat : seats) {
            var position = issued.size() + 1;
            var code = new TicketCode(key.id(), eventId, Ticket.id(bookingId, position), seat.seatId());
            var ticket = IssuedTicket.of(code, code.sign(key), bookingId, seat);
            keep(ticket, now, firstChange + position);
            issued.add(ticket);
        }
        changes.publish(TicketFacts.ISSUED, firstChange + seats.size(), issued);
        return issued;
    }

    private void keep(IssuedTicket ticket, Instant now, long changeNumber) {
        var seat = ticket.seat();
        sql.update(
                ISSUE,
                ticket.ticketId(),
                ticket.bookingId(),
                ticket.eventId(),
                seat.seatId(),
                seat.section(),
                seat.rowLabel(),
                seat.seatNumber(),
                ticket.code(),
                ticket.status(),
                now,
                changeNumber);
    }

    /** Makes a booking's tickets worthless; those that have admitted stay used. Only from within a unit of work. */
    public void invalidate(long bookingId) {
        if (withdraw(bookingId)) {
            observers.fire(new TicketsChanged.Invalidated(bookingId));
        }
    }

    /** Makes tickets worthless whose booking's end was counted and told before; false where there are none. */
    public boolean withdraw(long bookingId) {
        writer.requireUnit();
        var before = of(bookingId);
        if (before.isEmpty()) {
            return false;
        }
        var eventId = before.getFirst().eventId();
        var lastChange = changes.reserve(eventId, Ticket.MAX_PER_BOOKING);
        var changed = store.createMutationQuery("""
                        update Ticket set status = invalidated, changeNumber = ?1 + id
                        where bookingId = ?2 and status = issued""")
                .setParameter(1, lastChange - Ticket.id(bookingId, Ticket.MAX_PER_BOOKING))
                .setParameter(2, bookingId)
                .executeUpdate();
        if (changed > 0) {
            changes.publish(TicketFacts.INVALIDATED, lastChange, of(bookingId));
        }
        return true;
    }

    /** Whether a ticket of the booking has admitted somebody. */
    public boolean anyUsed(long bookingId) {
        return store.createSelectionQuery(
                                "select count(*) from Ticket where bookingId = ?1 and status = used", Long.class)
                        .setParameter(1, bookingId)
                        .getSingleResult()
                > 0;
    }

    /** The ticket with this very code. */
    public Optional<IssuedTicket> find(String code) {
        return Optional.ofNullable(find(Set.of(code)).get(code));
    }

    /** The tickets with these very codes, by code; codes that are no ticket's are left out. */
    public Map<String, IssuedTicket> find(Set<String> codes) {
        var read = new HashMap<String, TicketCode>();
        codes.forEach(code -> TicketCode.read(code).ifPresent(ids -> read.put(code, ids)));
        var ids = read.values().stream().map(TicketCode::ticketId).toList();
        var tickets = sql.list(IssuedTicket::read, AS_IT_STANDS + "id in (?)", ids).stream()
                .collect(Collectors.toMap(IssuedTicket::ticketId, Function.identity()));
        var found = new HashMap<String, IssuedTicket>();
        read.forEach((code, said) -> {
            var ticket = tickets.get(said.ticketId());
            if (ticket != null && (code.equals(ticket.code()) || isOlderCodeOf(ticket, code, said))) {
                found.put(code, ticket);
            }
        });
        return found;
    }

    /** A ticket that was taken back from the topic has got another code than the one its holder has, signed as well. */
    private boolean isOlderCodeOf(IssuedTicket ticket, String code, TicketCode ids) {
        return ids.eventId() == ticket.eventId()
                && ids.seatId() == ticket.seat().seatId()
                && store.createNativeQuery("select recalled from tickets where id = ?1", Integer.class)
                                .setParameter(1, ticket.ticketId())
                                .getSingleResult()
                        == 1
                && keys.numbered(ids.keyId())
                        .filter(key -> TicketCode.isSigned(code, key))
                        .isPresent();
    }

    /** The booking's tickets in the order of its seats; none before it is confirmed. */
    public List<IssuedTicket> of(long bookingId) {
        return of(List.of(bookingId)).getOrDefault(bookingId, List.of());
    }

    /** The tickets of these bookings, by booking, each in the order of its seats; bookings without any are left out. */
    public Map<Long, List<IssuedTicket>> of(Collection<Long> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        return sql.list(IssuedTicket::read, AS_IT_STANDS + "booking_id in (?) order by id", bookingIds).stream()
                .collect(Collectors.groupingBy(IssuedTicket::bookingId));
    }
}
