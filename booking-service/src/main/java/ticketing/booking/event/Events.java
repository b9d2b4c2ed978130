package ticketing.booking.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
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

    Events(Sql sql) {
        this.sql = sql;
    }

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
        var known = Optional.ofNullable(findById(facts.id(), LockModeType.PESSIMISTIC_READ));
        if (known.isEmpty() || known.get().version() < facts.version()) {
            keep(facts);
            return facts.isCancelled();
        }
        return known.get().isCancelled();
    }
}
