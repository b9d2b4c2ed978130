package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import ticketing.kit.store.Writer;

/** How a ticket becomes used. All of it only from within a unit of work. */
@ApplicationScoped
public class Admissions {
    private final Session store;
    private final Writer writer;
    private final Tickets tickets;
    private final TicketChanges changes;

    Admissions(Session store, Writer writer, Tickets tickets, TicketChanges changes) {
        this.store = store;
        this.writer = writer;
        this.tickets = tickets;
        this.changes = changes;
    }

    /**
     * Admits on this ticket, if it has admitted nobody, its booking is confirmed and its event not cancelled: one
     * conditional update, so that of many who ask at once one gets true.
     */
    public boolean admit(IssuedTicket ticket, Instant at, @Nullable String gate) {
        return change("""
                update Ticket t set status = used, usedAt = ?1, gate = ?2, changeNumber = ?3
                where id = ?4 and status = issued
                and exists (select 1 from Booking b where b.id = t.bookingId and b.status = confirmed)
                and not exists (select 1 from Event e where e.id = t.eventId and e.status = 'cancelled')""", ticket, at, gate);
    }

    /**
     * Learns that a ticket admitted earlier than was known so far.
     *
     * @return false where it has not admitted at all, or no later than that
     */
    public boolean admittedEarlier(IssuedTicket ticket, Instant at, @Nullable String gate) {
        return change("""
                update Ticket set usedAt = ?1, gate = ?2, changeNumber = ?3
                where id = ?4 and status = used and usedAt > ?1""", ticket, at, gate);
    }

    private boolean change(String update, IssuedTicket ticket, Instant at, @Nullable String gate) {
        writer.requireUnit();
        var number = changes.reserve(ticket.eventId(), 1);
        var changed = store.createMutationQuery(update)
                .setParameter(1, at)
                .setParameter(2, gate)
                .setParameter(3, number)
                .setParameter(4, ticket.ticketId())
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        changes.publish(TicketFacts.USED, number, tickets.of(ticket.bookingId()));
        return true;
    }
}
