package ticketing.system.faults;

/** The owner of the holds is halted in the middle, and goes on after their time: payments wait for it at its door. */
final class PausedAcrossExpiry implements Scenario {
    private static final int BOOKINGS = 20;

    @Override
    public void play(Cast cast) {
        var show = cast.show(2, BOOKINGS / 2);
        var customer = cast.customer();
        var bookings = Cast.crowd(
                BOOKINGS, i -> cast.booked(customer, show, show.seatIds().get(i)));
        var pause = Thread.ofVirtual().start(() -> cast.strike(cast.faults().pause(Stage.BOOKING)));
        Cast.crowd(BOOKINGS, i -> {
            var booking = bookings.get(i).resultNow();
            Cast.awaitMoment(booking, i * 200L - 2_000);
            return cast.pay(customer, booking);
        });
        Cast.join(pause);
    }
}
