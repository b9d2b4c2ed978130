package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.store.Writer;

/** All changes of tickets, each within the unit of work that brings it about, and the plain questions about them. */
@ApplicationScoped
public class Tickets {
    // not the entity: one that is loaded already would hide what a conditional update has changed since
    private static final String AS_IT_STANDS = """
            select new ticketing.booking.ticket.IssuedTicket(id, bookingId, eventId, new ticketing.booking.ticket.SeatOfTicket(seatId, section, rowLabel, seatNumber),
                code, status, usedAt, gate)
            from Ticket""";

    private final Session store;
    private final Writer writer;
    private final Outbox outbox;
    private final SigningKeys keys;
    private final Event<TicketsChanged> changes;
    private final Clock clock;

    Tickets(Session store, Writer writer, Outbox outbox, SigningKeys keys, Event<TicketsChanged> changes, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.outbox = outbox;
        this.keys = keys;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Issues the tickets of a booking that has just been confirmed, once: a second time fails on the store. Only from
     * within a unit of work.
     *
     * @param seats 1 to {@value Ticket#MAX_PER_BOOKING}
     */
    public List<IssuedTicket> issue(long bookingId, long eventId, List<SeatOfTicket> seats) {
        writer.requireUnit();
        if (seats.isEmpty() || seats.size() > Ticket.MAX_PER_BOOKING) {
            throw new IllegalArgumentException("A booking has 1 to " + Ticket.MAX_PER_BOOKING + " tickets");
        }
        var now = clock.instant();
        var key = keys.current();
        var firstChange = reserveChanges(eventId, seats.size()) - seats.size();
        var issued = new ArrayList<IssuedTicket>(seats.size());
        for (var seat : seats) {
            var position = issued.size() + 1;
            var code = new TicketCode(key.id(), eventId, Ticket.id(bookingId, position), seat.seatId());
            var ticket = new Ticket(code, code.sign(key), bookingId, seat, now, firstChange + position);
            store.persist(ticket);
            issued.add(ticket.view());
        }
        publish(TicketFacts.ISSUED, bookingId, eventId, firstChange + seats.size(), issued);
        changes.fire(new TicketsChanged.Issued(bookingId));
        return issued;
    }

    /** Makes a booking's tickets worthless; those that have admitted stay used. Only from within a unit of work. */
    public void invalidate(long bookingId) {
        writer.requireUnit();
        var before = of(bookingId);
        if (before.isEmpty()) {
            return;
        }
        var eventId = before.getFirst().eventId();
        var lastChange = reserveChanges(eventId, Ticket.MAX_PER_BOOKING);
        var changed = store.createMutationQuery("""
                        update Ticket set status = invalidated, changeNumber = ?1 + id
                        where bookingId = ?2 and status = issued""")
                .setParameter(1, lastChange - Ticket.id(bookingId, Ticket.MAX_PER_BOOKING))
                .setParameter(2, bookingId)
                .executeUpdate();
        if (changed > 0) {
            publish(TicketFacts.INVALIDATED, bookingId, eventId, lastChange, of(bookingId));
        }
        changes.fire(new TicketsChanged.Invalidated(bookingId));
    }

    /** Whether a ticket of the booking has admitted somebody. */
    public boolean anyUsed(long bookingId) {
        return store.createSelectionQuery(
                                "select count(*) from Ticket where bookingId = ?1 and status = used", Long.class)
                        .setParameter(1, bookingId)
                        .getSingleResult()
                > 0;
    }

    /** The booking's tickets in the order of its seats; none before it is confirmed. */
    public List<IssuedTicket> of(long bookingId) {
        return of(List.of(bookingId)).getOrDefault(bookingId, List.of());
    }

    /** The tickets of these bookings, by booking, each in the order of its seats; bookings without any are left out. */
    public Map<Long, List<IssuedTicket>> of(Collection<Long> bookingIds) {
        return store.createSelectionQuery(AS_IT_STANDS + " where bookingId in ?1 order by id", IssuedTicket.class)
                .setParameter(1, bookingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(IssuedTicket::bookingId));
    }

    /**
     * The next change numbers of an event, which rise over all its tickets: a door asks for what changed since the last
     * one it has seen. They stand for the version of a booking's tickets as well.
     *
     * @return the last of {@code count} numbers that are now the caller's; some may go unused
     */
    private long reserveChanges(long eventId, int count) {
        return store.createNativeQuery("""
                        insert into door_lists (event_id, last_change) values (?1, ?2)
                        on conflict (event_id) do update set last_change = door_lists.last_change + excluded.last_change
                        returning last_change""", Long.class)
                .setParameter(1, eventId)
                .setParameter(2, count)
                .getSingleResult();
    }

    private void publish(String type, long bookingId, long eventId, long version, List<IssuedTicket> tickets) {
        outbox.publish(TicketFacts.TOPIC, bookingId, type, version, TicketFacts.of(bookingId, eventId, tickets));
    }
}
