package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import ticketing.kit.store.Sql;

/** How a ticket becomes used. All of it only from within a unit of work. */
@ApplicationScoped
public class Admissions {
    private static final String ADMIT = """
            update tickets set status = 'used', used_at = ?, gate = ?, change_number = ?
            where id = ? and status = 'issued'
            and exists (select 1 from booking b where b.id = tickets.booking_id and b.status = 'confirmed')
            and not exists (select 1 from event e where e.id = tickets.event_id and e.status = 'cancelled')""";

    private static final String ADMITTED_EARLIER = """
            update tickets set used_at = ?, gate = ?, change_number = ?
            where id = ? and status = 'used' and used_at > ?""";

    private final Sql sql;
    private final Tickets tickets;
    private final TicketChanges changes;

    Admissions(Sql sql, Tickets tickets, TicketChanges changes) {
        this.sql = sql;
        this.tickets = tickets;
        this.changes = changes;
    }

    /**
     * Admits on this ticket, if it has admitted nobody, its booking is confirmed and its event not cancelled: one
     * conditional update, so that of many who ask at once one gets true.
     */
    public boolean admit(IssuedTicket ticket, Instant at, @Nullable String gate) {
        return change(ticket, number -> sql.update(ADMIT, at, gate, number, ticket.ticketId()));
    }

    /**
     * Learns that a ticket admitted earlier than was known so far.
     *
     * @return false where it has not admitted at all, or no later than that
     */
    public boolean admittedEarlier(IssuedTicket ticket, Instant at, @Nullable String gate) {
        return change(ticket, number -> sql.update(ADMITTED_EARLIER, at, gate, number, ticket.ticketId(), at));
    }

    private boolean change(IssuedTicket ticket, LongToIntFunction update) {
        var number = changes.reserve(ticket.eventId(), 1);
        if (update.applyAsInt(number) == 0) {
            return false;
        }
        changes.publish(TicketFacts.USED, number, tickets.of(ticket.bookingId()));
        return true;
    }
}
