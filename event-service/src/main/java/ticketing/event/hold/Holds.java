package ticketing.event.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Every query of holds. */
@ApplicationScoped
class Holds implements PanacheRepositoryBase<SeatHold, String> {

    /** Keeps a new hold; false where its id is known already. */
    boolean open(String id, long eventId, List<Long> seats, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into seat_hold (id, event_id, seat_ids, state, created_at)
                                values (?1, ?2, ?3, 'open', ?4) on conflict do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, eventId)
                        .setParameter(3, SeatHold.list(seats))
                        .setParameter(4, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** A booking has these holds: the sweep need not ask for them. */
    void adopt(Collection<String> ids) {
        update("state = ?1 where id in ?2 and state = ?3", SeatHold.State.adopted, ids, SeatHold.State.open);
    }

    /** These holds take nothing any more. */
    void end(Collection<String> ids) {
        update("state = ?1 where id in ?2 and state <> ?1", SeatHold.State.ended, ids);
    }

    /** How many holds wait for their booking. */
    long countOpen() {
        return count("state = ?1", SeatHold.State.open);
    }

    /** The oldest holds that no booking has adopted since before this moment. */
    List<SeatHold> orphans(Instant before, int limit) {
        return find("state = ?1 and createdAt < ?2 order by createdAt", SeatHold.State.open, before)
                .page(0, limit)
                .list();
    }
}
