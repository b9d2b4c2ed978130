package ticketing.event.hold;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ticketing.event.hold.SeatLedger.HeldBy;

/**
 * What this service reads of a booking.
 *
 * @param seats what the booking has after the fact, or had when it ended
 * @param released what it gave up by the fact
 */
record BookingFact(long eventId, List<SeatRef> seats, List<SeatRef> released) {
    record SeatRef(long seatId, String holdId) {}

    @SuppressWarnings("RedundantNullCheck") // the publisher may leave members out
    BookingFact(long eventId, @Nullable List<SeatRef> seats, @Nullable List<SeatRef> released) {
        this.eventId = eventId;
        this.seats = requireNonNullElse(seats, List.of());
        this.released = requireNonNullElse(released, List.of());
    }

    /** All seats it has or gave up. */
    List<SeatRef> all() {
        return Stream.concat(seats.stream(), released.stream()).toList();
    }

    /** The holds that these seats belong to. */
    static Set<String> holds(List<SeatRef> seats) {
        return seats.stream().map(SeatRef::holdId).collect(Collectors.toSet());
    }

    /** These seats by their holds. */
    static List<HeldBy> byHold(List<SeatRef> seats) {
        var byHold = new ArrayList<HeldBy>();
        for (var holdId : holds(seats)) {
            byHold.add(new HeldBy(
                    holdId,
                    seats.stream()
                            .filter(seat -> seat.holdId().equals(holdId))
                            .map(SeatRef::seatId)
                            .toList()));
        }
        return byHold;
    }
}
