package ticketing.booking.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.kit.store.Sql;

/** Every query of the projection of events. */
@ApplicationScoped
public class Events implements PanacheRepository<Event> {
    private static final String KEEP = """
            insert into event (id, version, title, venue, start_time, end_time, status, organizer_id,
                currency, total_seats)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, title = excluded.title,
                venue = excluded.venue, start_time = excluded.start_time, end_time = excluded.end_time,
                status = excluded.status, organizer_id = excluded.organizer_id,
                currency = excluded.currency, total_seats = excluded.total_seats
            where excluded.version > event.version""";

    private final Sql sql;
    private final String known;

    Events(Sql sql, @ConfigProperty(name = "ticketing.store.share-lock") String shareLock) {
        this.sql = sql;
        this.known = "select version, status from event where id = ? " + shareLock;
    }

    private record Known(long version, String status) {}

    /** Whether the event is this organizer's, as far as is known here. */
    public boolean isOf(long organizerId, long eventId) {
        return count("id = ?1 and organizerId = ?2", eventId, organizerId) == 1;
    }

    /** The event of that title, the first one where there are several. */
    public Optional<Event> titled(String title) {
        return find("title = ?1 order by id", title).firstResultOptional();
    }

    /** Within a unit: keeps these facts unless newer ones are known, and returns whether they were news. */
    public boolean keep(EventFacts facts) {
        return sql.update(
                        KEEP,
                        facts.id(),
                        facts.version(),
                        facts.title(),
                        facts.venue(),
                        facts.startTime(),
                        facts.endTime(),
                        facts.status(),
                        facts.organizerId(),
                        facts.currency(),
                        facts.totalSeats())
                == 1;
    }

    /**
     * Within a unit: keeps these facts if they are news, and returns whether the event is known to be cancelled. Where a
     * store has several writers, a cancellation waits until the unit is committed, and then finds what it has booked.
     */
    public boolean isCancelled(EventFacts facts) {
        var before = sql.find(row -> new Known(row.getLong(1), row.getString(2)), known, facts.id());
        if (before.isEmpty() || before.get().version() < facts.version()) {
            keep(facts);
            return facts.isCancelled();
        }
        return before.get().status().equals(Event.CANCELLED);
    }
}
