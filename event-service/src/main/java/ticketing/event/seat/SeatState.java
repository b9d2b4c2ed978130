package ticketing.event.seat;

/** What a seat is now. */
public enum SeatState {
    free(0),
    held(1),
    sold(2);

    private final byte code;

    SeatState(int code) {
        this.code = (byte) code;
    }

    /** The byte that stands for this state in what browsers get. */
    public byte code() {
        return code;
    }
}
