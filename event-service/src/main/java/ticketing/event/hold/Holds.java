package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ticketing.kit.store.Sql;

/** Every query of holds. */
@ApplicationScoped
class Holds {
    private static final String OPEN = """
            insert into seat_hold (id, event_id, seat_ids, state, created_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final Sql sql;

    Holds(Sql sql) {
        this.sql = sql;
    }

    Optional<SeatHold> find(String id) {
        return sql.find(SeatHold::read, "select " + SeatHold.COLUMNS + " from seat_hold where id = ?", id);
    }

    /** Keeps a new hold; false where its id is known already. */
    boolean open(String id, long eventId, List<Long> seats, Instant now) {
        return sql.update(OPEN, id, eventId, SeatHold.list(seats), SeatHold.State.open, now) == 1;
    }

    /** A booking has these holds: the sweep need not ask for them. */
    void adopt(Collection<String> ids) {
        sql.update(
                "update seat_hold set state = ? where id in (?) and state = ?",
                SeatHold.State.adopted,
                ids,
                SeatHold.State.open);
    }

    /** These holds take nothing any more. */
    void end(Collection<String> ids) {
        sql.update(
                "update seat_hold set state = ? where id in (?) and state <> ?",
                SeatHold.State.ended,
                ids,
                SeatHold.State.ended);
    }

    /** How many holds wait for their booking. */
    long countOpen() {
        return sql.find(row -> row.getLong(1), "select count(*) from seat_hold where state = ?", SeatHold.State.open)
                .orElseThrow();
    }

    /** The oldest holds that no booking has adopted since before this moment. */
    List<SeatHold> orphans(Instant before, int limit) {
        return sql.list(
                SeatHold::read,
                "select " + SeatHold.COLUMNS
                        + " from seat_hold where state = ? and created_at < ? order by created_at limit ?",
                SeatHold.State.open,
                before,
                limit);
    }
}
