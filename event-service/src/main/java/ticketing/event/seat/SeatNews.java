package ticketing.event.seat;

import java.util.Map;

/** What a listener to the seats of an event is told. */
public sealed interface SeatNews {
    /** The event's seats version that the listener knows after this. */
    long version();

    /**
     * Seats changed, each to the state that stands here.
     *
     * @param since the version this builds on: who knows that one or a later one has missed nothing
     * @param states the new state of each changed seat, by seat id
     */
    record Changed(long since, long version, Map<Long, SeatState> states) implements SeatNews {}

    /** What happened since is not known any more: the listener has to fetch the availability again. */
    record Reset(long version) implements SeatNews {}

    /** Nothing happened for a while, but the line is alive. */
    record Quiet(long version) implements SeatNews {}
}
