package ticketing.event.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import ticketing.kit.recall.Recalled;
import ticketing.kit.security.Caller;

/** Every query of events. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, Long> {

    /** The event; 404 where there is none. */
    public Event get(long id) {
        return findByIdOptional(id).orElseThrow(() -> Refusals.noSuchEvent(id));
    }

    /** The event as this person may see it: a draft is there for its organizer and administrators only, else 404. */
    public Event visible(long id, Optional<Caller> caller) {
        var event = get(id);
        if (event.status() == EventStatus.draft
                && caller.filter(event::belongsTo).isEmpty()) {
            throw Refusals.noSuchEvent(id);
        }
        return event;
    }

    /** The event, to be changed by this person: 404 where they may not see it, 403 where they may not change it. */
    Event forChange(long id, Caller caller) {
        var event = visible(id, Optional.of(caller));
        if (!event.belongsTo(caller)) {
            throw Refusals.notYours();
        }
        getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE);
        return event;
    }

    /**
     * Counts free seats as held, and returns the event with its new counts; nothing where it is not on sale, does not
     * begin after {@code now}, or has too few free seats.
     */
    public Optional<Event> countHeld(long id, int seats, Instant now) {
        var counted = getEntityManager()
                .createNativeQuery("""
                                update event set available_seats = available_seats - ?1, seats_version = seats_version + 1
                                where id = ?2 and status = 'published' and start_time > ?3 and available_seats >= ?1""")
                .setParameter(1, seats)
                .setParameter(2, id)
                .setParameter(3, now.toEpochMilli())
                .executeUpdate();
        return counted == 1 ? Optional.of(fresh(id)) : Optional.empty();
    }

    /** Counts free seats as held, whatever becomes of the event, and returns it with its new counts. */
    public Event countTakenBack(long id, int seats) {
        getEntityManager()
                .createNativeQuery("""
                        update event set available_seats = available_seats - ?1, seats_version = seats_version + 1
                        where id = ?2""")
                .setParameter(1, seats)
                .setParameter(2, id)
                .executeUpdate();
        return fresh(id);
    }

    /** Counts held seats as sold, and returns the event with its new counts. */
    public Event countSold(long id, int seats) {
        getEntityManager()
                .createNativeQuery("""
                        update event set sold_seats = sold_seats + ?1, seats_version = seats_version + 1 where id = ?2""")
                .setParameter(1, seats)
                .setParameter(2, id)
                .executeUpdate();
        return fresh(id);
    }

    /** Counts held and sold seats as free, and returns the event with its new counts. */
    public Event countFreed(long id, int held, int sold) {
        getEntityManager()
                .createNativeQuery("""
                        update event set available_seats = available_seats + ?1, sold_seats = sold_seats - ?2,
                            seats_version = seats_version + 1
                        where id = ?3""")
                .setParameter(1, held + sold)
                .setParameter(2, sold)
                .setParameter(3, id)
                .executeUpdate();
        return fresh(id);
    }

    /** The store has caught up after it was put back: what is free and sold is counted anew. */
    void count(@Observes Recalled recalled) {
        getEntityManager().createNativeQuery("""
                        update event set
                            available_seats = total_seats - (select count(*) from seat_claim
                                where seat_id between first_seat_id and first_seat_id + total_seats - 1),
                            sold_seats = (select count(*) from seat_claim
                                where seat_id between first_seat_id and first_seat_id + total_seats - 1 and sold = 1)""").executeUpdate();
    }

    /** The event with the counts of now, whatever this unit of work has read of it before. */
    private Event fresh(long id) {
        var event = get(id);
        getEntityManager().refresh(event);
        return event;
    }
}
