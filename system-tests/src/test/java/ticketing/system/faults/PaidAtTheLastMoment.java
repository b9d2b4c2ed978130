package ticketing.system.faults;

/** Each of many pays a moment before or after the end of their hold, and nothing else goes wrong. */
final class PaidAtTheLastMoment implements Scenario {
    private static final int BOOKINGS = 40;
    private static final long APART_MILLIS = 20;

    @Override
    public void play(Cast cast) {
        var show = cast.show(4, BOOKINGS / 4);
        var customer = cast.customer();
        Cast.crowd(BOOKINGS, i -> {
            var booking = cast.booked(customer, show, show.seatIds().get(i));
            Cast.awaitMoment(booking, (i - BOOKINGS / 4) * APART_MILLIS);
            return cast.pay(customer, booking);
        });
    }
}
