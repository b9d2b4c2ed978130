package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import ticketing.booking.booking.IssueTickets;
import ticketing.booking.ticket.Tickets;
import ticketing.kit.store.Writer;

/** A paid booking has a valid or used ticket for each seat, and one that has ended has none that admits. */
@ApplicationScoped
class TicketComparison implements Comparison {
    private static final int MOST = 1_000;
    private static final String MISSING = """
            select * from (
                select b.id, b.status,
                    (select count(*) from booking_seat s where s.booking_id = b.id and s.live = 1) as seats,
                    (select count(*) from tickets t where t.booking_id = b.id and t.status <> 'invalidated') as had
                from booking b
                where b.event_id in (select id from event where end_time > ?1)
                    and b.status in ('confirmed', 'refund_requested')) as paid
            where seats <> had""";
    private static final String SURPLUS = """
            select distinct b.id, b.status from booking b join tickets t on t.booking_id = b.id
            where b.event_id in (select id from event where end_time > ?1)
                and b.status in ('refunded', 'cancelled', 'pending_payment') and t.status = 'issued'""";

    private final Session store;
    private final Tickets tickets;
    private final IssueTickets issueTickets;
    private final Writer writer;

    TicketComparison(Session store, Tickets tickets, IssueTickets issueTickets, Writer writer) {
        this.store = store;
        this.tickets = tickets;
        this.issueTickets = issueTickets;
        this.writer = writer;
    }

    @Override
    public List<Difference> look(Instant since) {
        return Stream.concat(missing(since), surplus(since)).toList();
    }

    private Stream<Difference> missing(Instant since) {
        return store
                .createNativeQuery(MISSING, Object[].class)
                .setParameter(1, since.toEpochMilli())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(this::missing);
    }

    private Difference missing(Object[] row) {
        var booking = ((Number) row[0]).longValue();
        var had = ((Number) row[3]).intValue();
        var subject = "booking " + booking;
        return new Difference(
                "tickets_missing",
                subject,
                "%s is %s, and has %d tickets for %s seats".formatted(subject, row[1], had, row[2]),
                had == 0 ? () -> writer.run(() -> issueTickets.again(booking)) : null);
    }

    private Stream<Difference> surplus(Instant since) {
        return store
                .createNativeQuery(SURPLUS, Object[].class)
                .setParameter(1, since.toEpochMilli())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(this::surplus);
    }

    private Difference surplus(Object[] row) {
        var booking = ((Number) row[0]).longValue();
        var subject = "booking " + booking;
        return new Difference(
                "ticket_without_payment",
                subject,
                "%s is %s, and has tickets that would admit".formatted(subject, row[1]),
                () -> writer.run(() -> tickets.withdraw(booking)));
    }
}
