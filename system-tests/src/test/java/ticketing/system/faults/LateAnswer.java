package ticketing.system.faults;

/** Seats are held, but the answer that says so comes only when the hold has been given up for lost. */
final class LateAnswer implements Scenario {
    /** Longer than event-service waits for a booking, and shorter than booking-service waits for its last try. */
    private static final long LATE_MILLIS = 5_400;

    @Override
    public void play(Cast cast) {
        var wire = cast.stage().wiring().wire(Stage.BOOKING, Stage.EVENT);
        for (int i = 0; i < 2; i++) {
            var show = cast.show(1, 1);
            var customer = cast.customer();
            wire.become(Wire.State.mute);
            Thread.ofVirtual().start(() -> {
                Cast.pause(LATE_MILLIS);
                wire.become(Wire.State.whole);
            });
            var booking = cast.book(customer, show, show.seatIds().getFirst());
            if (booking.result() == Result.ok) {
                cast.pay(customer, booking.body());
            }
        }
    }
}
