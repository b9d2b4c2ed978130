package ticketing.event.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import ticketing.kit.recall.Recalled;
import ticketing.kit.security.Caller;
import ticketing.kit.store.Sql;

/** Every query of events. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, Long> {
    private static final String COUNT_HELD = """
            update event set available_seats = available_seats - ?, seats_version = seats_version + 1
            where id = ? and status = 'published' and start_time > ? and available_seats >= ?""";
    private static final String COUNT_FREED = """
            update event set available_seats = available_seats + ?, sold_seats = sold_seats - ?,
                seats_version = seats_version + 1
            where id = ?""";
    private static final String COUNT_ANEW = """
            update event set
                available_seats = total_seats - (select count(*) from seat_claim
                    where seat_id between first_seat_id and first_seat_id + total_seats - 1),
                sold_seats = (select count(*) from seat_claim
                    where seat_id between first_seat_id and first_seat_id + total_seats - 1 and sold = 1)""";

    private final Sql sql;

    Events(Sql sql) {
        this.sql = sql;
    }

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
     * Counts free seats as held; nothing where the event is not on sale, does not begin after {@code now}, or has too
     * few free seats.
     */
    public Optional<SeatCounts> countHeld(long id, int seats, Instant now) {
        return counted(COUNT_HELD, seats, id, now, seats);
    }

    /** Counts free seats as held, whatever becomes of the event. */
    public SeatCounts countTakenBack(long id, int seats) {
        return counted(
                        "update event set available_seats = available_seats - ?, seats_version = seats_version + 1 where id = ?",
                        seats,
                        id)
                .orElseThrow(() -> Refusals.noSuchEvent(id));
    }

    /** Counts held seats as sold. */
    public SeatCounts countSold(long id, int seats) {
        return counted(
                        "update event set sold_seats = sold_seats + ?, seats_version = seats_version + 1 where id = ?",
                        seats,
                        id)
                .orElseThrow(() -> Refusals.noSuchEvent(id));
    }

    /** Counts held and sold seats as free. */
    public SeatCounts countFreed(long id, int held, int sold) {
        return counted(COUNT_FREED, held + sold, sold, id).orElseThrow(() -> Refusals.noSuchEvent(id));
    }

    /** Counts the seats of one event anew, whatever was changed behind this service's back. */
    public void countAnew(long id) {
        sql.update(COUNT_ANEW + " where id = ?", id);
    }

    /** The store has caught up after it was put back: what is free and sold is counted anew. */
    void count(@Observes Recalled recalled) {
        sql.update(COUNT_ANEW);
    }

    private Optional<SeatCounts> counted(String update, Object... values) {
        return sql.updateReturning(SeatCounts::read, update + SeatCounts.RETURNING, values).stream()
                .findFirst();
    }

    /** The event as it is now, whatever this unit of work has read of it before. */
    public Event fresh(long id) {
        var event = get(id);
        getEntityManager().refresh(event);
        return event;
    }
}
