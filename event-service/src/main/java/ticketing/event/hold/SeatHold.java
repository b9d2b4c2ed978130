package ticketing.event.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seats of one event that were taken together under an unguessable id. Open at first; adopted once a booking names it;
 * ended once booking-service has let go of all its seats. Nobody but booking-service ends a hold. An ended one is kept,
 * so that its id takes nothing again.
 */
record SeatHold(String id, long eventId, List<Long> seats, State state) {
    static final String COLUMNS = "id, event_id, seat_ids, state";

    /** The states of a hold; {@link Holds} moves it on by conditional updates only. */
    enum State {
        open,
        adopted,
        ended
    }

    static SeatHold read(ResultSet row) throws SQLException {
        return new SeatHold(row.getString(1), row.getLong(2), seats(row.getString(3)), State.valueOf(row.getString(4)));
    }

    private static List<Long> seats(String list) {
        return Stream.of(list.split(",")).map(Long::valueOf).toList();
    }

    static String list(List<Long> seats) {
        return seats.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
