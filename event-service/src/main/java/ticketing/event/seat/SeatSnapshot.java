package ticketing.event.seat;

/**
 * The states of all seats of an event at one version.
 *
 * @param states {@link SeatState#code()} of each seat, in the layout's order
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record SeatSnapshot(Layout layout, long version, byte[] states) {
    /** Whether the seat at this position of the layout can be taken. */
    public boolean isFree(int index) {
        return states[index] == SeatState.free.code();
    }
}
