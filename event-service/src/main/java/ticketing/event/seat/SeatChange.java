package ticketing.event.seat;

import java.util.List;

/**
 * Seats of one event that changed together.
 *
 * @param version the event's seats version after the change; each change raises it by one
 */
public record SeatChange(long eventId, long version, List<Move> moves) {
    /** One seat and what it is now; the hold it belongs to or belonged to. */
    public record Move(long seatId, SeatState state, String holdId) {}
}
