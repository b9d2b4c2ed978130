package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.TicketFacts.OneTicket;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;

/**
 * Takes tickets back from their topic when the store was put back to an earlier time. The topic tells no codes: a ticket
 * gets a new one, and the one that its holder has goes on admitting because it is signed ({@link Tickets#find}).
 */
@ApplicationScoped
class RecalledTickets implements Recall {
    private final Session store;
    private final SigningKeys keys;
    private final TicketChanges changes;

    RecalledTickets(Session store, SigningKeys keys, TicketChanges changes) {
        this.store = store;
        this.keys = keys;
        this.changes = changes;
    }

    @Override
    public String topic() {
        return TicketFacts.TOPIC;
    }

    @Override
    public boolean recall(Fact fact) {
        var facts = fact.as(TicketFacts.class);
        changes.pass(facts.eventId(), fact.version());
        var isNews = false;
        for (var ticket : facts.tickets()) {
            var issued = issue(facts, ticket, fact.time());
            var ended = end(facts, ticket);
            isNews |= issued || ended;
        }
        return isNews;
    }

    private boolean issue(TicketFacts facts, OneTicket ticket, Instant at) {
        var key = keys.stored();
        var code = new TicketCode(key.id(), facts.eventId(), ticket.ticketId(), ticket.seatId());
        return store.createNativeMutationQuery("""
                        insert into tickets (id, booking_id, event_id, seat_id, section, row_label, seat_number, code,
                            status, issued_at, change_number, recalled)
                        select :id, booking_id, :event, seat_id, section, row_label, seat_number, :code, 'issued', :at,
                            :change, 1
                        from booking_seat where booking_id = :booking and seat_id = :seat
                            and not exists (select 1 from tickets where id = :id)""")
                        .setParameter("id", ticket.ticketId())
                        .setParameter("event", facts.eventId())
                        .setParameter("code", code.sign(key))
                        .setParameter("at", at.toEpochMilli())
                        .setParameter("change", changes.reserve(facts.eventId(), 1))
                        .setParameter("booking", facts.bookingId())
                        .setParameter("seat", ticket.seatId())
                        .executeUpdate()
                == 1;
    }

    /** A ticket that is issued here and isn't any more by the fact. */
    private boolean end(TicketFacts facts, OneTicket ticket) {
        return ticket.status() != TicketStatus.issued
                && store.createNativeMutationQuery("""
                                update tickets set status = :status, used_at = :used, gate = :gate, change_number = :change
                                where id = :id and status = 'issued'""")
                                .setParameter("status", ticket.status().name())
                                .setParameter("used", millis(ticket.usedAt()))
                                .setParameter("gate", ticket.gate())
                                .setParameter("change", changes.reserve(facts.eventId(), 1))
                                .setParameter("id", ticket.ticketId())
                                .executeUpdate()
                        == 1;
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
