package ticketing.booking.booking;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change makes of a booking's seats: those that stay, those that go, and the ids of those that come. */
record SeatChange(List<BookedSeat> retained, List<BookedSeat> dropped, List<Long> added) {
    /** The change from these seats to the wanted ones; null wants them as they are. */
    static SeatChange of(List<BookedSeat> current, @Nullable List<Long> wanted) {
        if (wanted == null) {
            return new SeatChange(current, List.of(), List.of());
        }
        var want = new HashSet<>(wanted);
        var has = new HashSet<>(current.stream().map(BookedSeat::seatId).toList());
        return new SeatChange(
                current.stream().filter(seat -> want.contains(seat.seatId())).toList(),
                current.stream().filter(seat -> !want.contains(seat.seatId())).toList(),
                wanted.stream().filter(id -> !has.contains(id)).toList());
    }

    boolean isNone() {
        return dropped.isEmpty() && added.isEmpty();
    }

    List<Long> droppedIds() {
        return dropped.stream().map(BookedSeat::seatId).toList();
    }
}
