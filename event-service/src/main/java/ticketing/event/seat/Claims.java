package ticketing.event.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ticketing.event.seat.SeatChange.Move;

/**
 * Every query of the seats that are taken: a seat without a claim is free. Each change names the hold it acts for, and
 * touches no seat that another hold has. Only from within a unit of work.
 */
@ApplicationScoped
public class Claims {
    private final EntityManager store;

    Claims(EntityManager store) {
        this.store = store;
    }

    /** Takes the free ones of these seats for the hold, and returns how many those were. */
    public int take(String holdId, List<Long> seatIds) {
        var rows = IntStream.range(0, seatIds.size())
                .mapToObj(i -> "(?" + (i + 2) + ", ?1)")
                .collect(Collectors.joining(", "));
        var query = store.createNativeQuery(
                        "insert into seat_claim (seat_id, hold_id) values " + rows + " on conflict do nothing")
                .setParameter(1, holdId);
        for (int i = 0; i < seatIds.size(); i++) {
            query.setParameter(i + 2, seatIds.get(i));
        }
        return query.executeUpdate();
    }

    /** Those of these seats that another hold has. */
    public List<Long> lost(String holdId, Collection<Long> seatIds) {
        return ids(store.createNativeQuery(
                        "select seat_id from seat_claim where seat_id in (?1) and hold_id <> ?2 order by seat_id")
                .setParameter(1, seatIds)
                .setParameter(2, holdId));
    }

    /** Those of these seats that anybody has. */
    public List<Long> taken(Collection<Long> seatIds) {
        return ids(store.createNativeQuery("select seat_id from seat_claim where seat_id in (?1) order by seat_id")
                .setParameter(1, seatIds));
    }

    /** Those seats from the first id to the last that anybody has. */
    public List<Long> taken(long firstSeatId, long lastSeatId) {
        return ids(store.createNativeQuery("select seat_id from seat_claim where seat_id between ?1 and ?2")
                .setParameter(1, firstSeatId)
                .setParameter(2, lastSeatId));
    }

    /** The seats that the hold has. */
    public List<Long> of(String holdId) {
        return ids(store.createNativeQuery("select seat_id from seat_claim where hold_id = ?1 order by seat_id")
                .setParameter(1, holdId));
    }

    /**
     * A seat that is taken.
     *
     * @param isOpen whether its hold still waits for a booking to name it
     */
    public record Claim(long seatId, String holdId, boolean sold, boolean isOpen) {}

    /** Those seats of an event that anybody has whose ids come after this one, at most so many. */
    public List<Claim> page(long firstSeatId, long lastSeatId, long after, int limit) {
        List<?> rows = store.createNativeQuery("""
                        select c.seat_id, c.hold_id, c.sold, case when h.state = 'open' then 1 else 0 end
                        from seat_claim c left join seat_hold h on h.id = c.hold_id
                        where c.seat_id between ?1 and ?2 order by c.seat_id""")
                .setParameter(1, Math.max(firstSeatId, after + 1))
                .setParameter(2, lastSeatId)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> claim((Object[]) row)).toList();
    }

    private static Claim claim(Object[] row) {
        return new Claim(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).intValue() == 1,
                ((Number) row[3]).intValue() == 1);
    }

    /** Sells those of these seats that the hold still holds, and returns them. */
    public List<Long> sell(String holdId, Collection<Long> seatIds) {
        var held = having(holdId, seatIds, SeatState.held);
        return changed(
                held,
                "update seat_claim set sold = 1 where seat_id in (?1) and hold_id = ?2 and sold = ?3",
                holdId,
                SeatState.held);
    }

    /** Frees those of these seats that are in this state for the hold, and returns them. */
    public List<Long> free(String holdId, Collection<Long> seatIds, SeatState state) {
        var had = having(holdId, seatIds, state);
        return changed(
                had, "delete from seat_claim where seat_id in (?1) and hold_id = ?2 and sold = ?3", holdId, state);
    }

    /** Makes the seat what it was before the store was put back, whatever it is here. */
    public void recall(Move move) {
        store.createNativeQuery("delete from seat_claim where seat_id = ?1")
                .setParameter(1, move.seatId())
                .executeUpdate();
        if (move.state() != SeatState.free) {
            store.createNativeQuery("insert into seat_claim (seat_id, hold_id, sold) values (?1, ?2, ?3)")
                    .setParameter(1, move.seatId())
                    .setParameter(2, move.holdId())
                    .setParameter(3, sold(move.state()))
                    .executeUpdate();
        }
    }

    private List<Long> having(String holdId, Collection<Long> seatIds, SeatState state) {
        return ids(store.createNativeQuery(
                        "select seat_id from seat_claim where seat_id in (?1) and hold_id = ?2 and sold = ?3 order by seat_id")
                .setParameter(1, seatIds)
                .setParameter(2, holdId)
                .setParameter(3, sold(state)));
    }

    private List<Long> changed(List<Long> seatIds, String sql, String holdId, SeatState state) {
        if (seatIds.isEmpty()) {
            return seatIds;
        }
        var rows = store.createNativeQuery(sql)
                .setParameter(1, seatIds)
                .setParameter(2, holdId)
                .setParameter(3, sold(state))
                .executeUpdate();
        if (rows != seatIds.size()) {
            throw new IllegalStateException("Seats of hold " + holdId + " changed under this unit of work");
        }
        return seatIds;
    }

    private static int sold(SeatState state) {
        return switch (state) {
            case held -> 0;
            case sold -> 1;
            case free -> throw new IllegalArgumentException("A free seat has no claim");
        };
    }

    private static List<Long> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
