package ticketing.booking.cancellation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Every query of the cancelled events whose bookings have to end. */
@ApplicationScoped
class Cancellations implements PanacheRepository<Cancellation> {
    /** Within a unit: there is work to be done for this event, once. */
    void open(long eventId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into cancellation (event_id, requested_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, eventId)
                .setParameter(2, now.toEpochMilli())
                .executeUpdate();
    }

    /** An event with bookings that may have to end yet. */
    Optional<Long> next() {
        return find("finishedAt is null order by eventId").firstResultOptional().map(open -> open.eventId);
    }

    /** Within a unit: all is done for this event. */
    void finish(long eventId, Instant now) {
        update("finishedAt = ?1 where eventId = ?2", now, eventId);
    }
}
