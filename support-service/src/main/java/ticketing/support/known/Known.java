package ticketing.support.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every query of the copies. */
@ApplicationScoped
public class Known {
    private final EntityManager store;

    Known(EntityManager store) {
        this.store = store;
    }

    /** The user, where identity-service has told of them. */
    public Optional<KnownUser> user(long id) {
        return Optional.ofNullable(store.find(KnownUser.class, id));
    }

    /** The names of those of these users that identity-service has told of, by id. */
    public Map<Long, String> names(Collection<Long> userIds) {
        return store
                .createQuery("from KnownUser where id in ?1", KnownUser.class)
                .setParameter(1, userIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(user -> user.id, user -> user.name));
    }

    /** The highest id of a booking that booking-service has told of; 0 where it has told of none. */
    long latestBooking() {
        return store.createQuery("select coalesce(max(id), 0) from KnownBooking", Long.class)
                .getSingleResult();
    }

    /** The event, where event-service has told of it. */
    public Optional<KnownEvent> event(long id) {
        return Optional.ofNullable(store.find(KnownEvent.class, id));
    }

    /** Those of these events that event-service has told of, by id. */
    public Map<Long, KnownEvent> events(Collection<Long> ids) {
        return store
                .createQuery("from KnownEvent where id in ?1", KnownEvent.class)
                .setParameter(1, ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(event -> event.id, Function.identity()));
    }

    /** Published and sold-out events that have not ended, soonest first. */
    public List<KnownEvent> upcoming(Instant now, int limit) {
        return store.createQuery(
                        "from KnownEvent where endTime > ?1 and status in ('published', 'sold_out') order by startTime, id",
                        KnownEvent.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The booking, where booking-service has told of it. */
    public Optional<KnownBooking> booking(long id) {
        return Optional.ofNullable(store.find(KnownBooking.class, id));
    }

    /** The latest bookings of a customer, newest first. */
    public List<KnownBooking> bookingsOf(long customerId, int limit) {
        return store.createQuery("from KnownBooking where customerId = ?1 order by id desc", KnownBooking.class)
                .setParameter(1, customerId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The first thing that the customer with this address has paid for and still has. */
    public Optional<KnownBooking> firstPaidBy(String email) {
        return store.createQuery("""
                        select b from KnownBooking b, KnownUser u
                        where u.email = ?1 and b.customerId = u.id and b.status = 'confirmed' order by b.id""", KnownBooking.class)
                .setParameter(1, email)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
