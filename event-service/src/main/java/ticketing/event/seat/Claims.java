package ticketing.event.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ticketing.event.seat.SeatChange.Move;
import ticketing.kit.store.Sql;

/**
 * Every query of the seats that are taken: a seat without a claim is free. Each change names the hold it acts for, and
 * touches no seat that another hold has. Only from within a unit of work.
 */
@ApplicationScoped
public class Claims {
    private static final Sql.Row<Long> SEAT_ID = row -> row.getLong(1);
    private static final String PAGE = """
            select c.seat_id, c.hold_id, c.sold, case when h.state = 'open' then 1 else 0 end
            from seat_claim c left join seat_hold h on h.id = c.hold_id
            where c.seat_id between ? and ? order by c.seat_id limit ?""";

    private final Sql sql;

    Claims(Sql sql) {
        this.sql = sql;
    }

    /** Takes the free ones of these seats for the hold, and returns how many those were. */
    public int take(String holdId, List<Long> seatIds) {
        var taken = 0;
        for (var seatId : seatIds) {
            taken += sql.update(
                    "insert into seat_claim (seat_id, hold_id) values (?, ?) on conflict do nothing", seatId, holdId);
        }
        return taken;
    }

    /** Those of these seats that another hold has. */
    public List<Long> lost(String holdId, Collection<Long> seatIds) {
        return sql.list(
                SEAT_ID,
                "select seat_id from seat_claim where seat_id in (?) and hold_id <> ? order by seat_id",
                seatIds,
                holdId);
    }

    /** Those of these seats that anybody has. */
    public List<Long> taken(Collection<Long> seatIds) {
        return sql.list(SEAT_ID, "select seat_id from seat_claim where seat_id in (?) order by seat_id", seatIds);
    }

    /** Those seats from the first id to the last that anybody has. */
    public List<Long> taken(long firstSeatId, long lastSeatId) {
        return sql.list(
                SEAT_ID, "select seat_id from seat_claim where seat_id between ? and ?", firstSeatId, lastSeatId);
    }

    /** The seats that the hold has. */
    public List<Long> of(String holdId) {
        return sql.list(SEAT_ID, "select seat_id from seat_claim where hold_id = ? order by seat_id", holdId);
    }

    /**
     * A seat that is taken.
     *
     * @param isOpen whether its hold still waits for a booking to name it
     */
    public record Claim(long seatId, String holdId, boolean sold, boolean isOpen) {}

    /** Those seats of an event that anybody has whose ids come after this one, at most so many. */
    public List<Claim> page(long firstSeatId, long lastSeatId, long after, int limit) {
        return sql.list(
                row -> new Claim(row.getLong(1), row.getString(2), row.getInt(3) == 1, row.getInt(4) == 1),
                PAGE,
                Math.max(firstSeatId, after + 1),
                lastSeatId,
                limit);
    }

    /** Sells those of these seats that the hold still holds, and returns them. */
    public List<Long> sell(String holdId, Collection<Long> seatIds) {
        return changed(
                "update seat_claim set sold = 1 where seat_id in (?) and hold_id = ? and sold = ? returning seat_id",
                holdId,
                seatIds,
                SeatState.held);
    }

    /** Frees those of these seats that are in this state for the hold, and returns them. */
    public List<Long> free(String holdId, Collection<Long> seatIds, SeatState state) {
        return changed(
                "delete from seat_claim where seat_id in (?) and hold_id = ? and sold = ? returning seat_id",
                holdId,
                seatIds,
                state);
    }

    /** Makes the seat what it was before the store was put back, whatever it is here. */
    public void recall(Move move) {
        sql.update("delete from seat_claim where seat_id = ?", move.seatId());
        if (move.state() != SeatState.free) {
            sql.update(
                    "insert into seat_claim (seat_id, hold_id, sold) values (?, ?, ?)",
                    move.seatId(),
                    move.holdId(),
                    sold(move.state()));
        }
    }

    private List<Long> changed(String statement, String holdId, Collection<Long> seatIds, SeatState state) {
        return sql.updateReturning(SEAT_ID, statement, seatIds, holdId, sold(state)).stream()
                .sorted()
                .toList();
    }

    private static int sold(SeatState state) {
        return switch (state) {
            case held -> 0;
            case sold -> 1;
            case free -> throw new IllegalArgumentException("A free seat has no claim");
        };
    }
}
