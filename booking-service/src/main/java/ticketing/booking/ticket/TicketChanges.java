package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.store.Sql;

/** Numbers the changes of tickets, and tells the topic of them. */
@ApplicationScoped
class TicketChanges {
    private static final String RESERVE = """
            insert into door_lists (event_id, last_change) values (?, ?)
            on conflict (event_id) do update set last_change = door_lists.last_change + excluded.last_change
            returning last_change""";

    private static final String PASS = """
            insert into door_lists (event_id, last_change) values (?, ?)
            on conflict (event_id) do update set last_change = excluded.last_change
            where door_lists.last_change < excluded.last_change""";

    private final Sql sql;
    private final Outbox outbox;

    TicketChanges(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /**
     * The next change numbers of an event, which rise over all its tickets: a door asks for what changed since the last
     * one it has seen. They stand for the version of a booking's tickets as well.
     *
     * @return the last of {@code count} numbers that are now the caller's; some may go unused
     */
    long reserve(long eventId, int count) {
        return sql.updateReturning(row -> row.getLong(1), RESERVE, eventId, count)
                .getFirst();
    }

    /** No change number up to this one is given out again: doors may have seen it. */
    void pass(long eventId, long number) {
        sql.update(PASS, eventId, number);
    }

    /** Publishes what has become of a booking's tickets, all of which are given. */
    void publish(String type, long version, List<IssuedTicket> tickets) {
        var facts = TicketFacts.of(tickets);
        outbox.publish(TicketFacts.TOPIC, facts.bookingId(), type, version, facts);
    }
}
