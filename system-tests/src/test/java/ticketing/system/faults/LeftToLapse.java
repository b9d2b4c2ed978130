package ticketing.system.faults;

/** Nobody pays, and nothing goes wrong. */
final class LeftToLapse implements Scenario {
    private static final int BOOKINGS = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, BOOKINGS);
        var customer = cast.customer();
        for (var seat : show.seatIds()) {
            cast.book(customer, show, seat);
        }
    }
}
