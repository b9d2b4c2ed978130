package ticketing.system.faults;

import java.util.stream.IntStream;

/** Five hundred try for fifty seats at once, each call sent again until it is answered, while both owners are killed. */
final class OnSaleBurst implements Scenario {
    private static final int CUSTOMERS = 20;
    private static final int CALLS = 500;
    private static final int SEATS = 50;
    private static final long BEFORE_ANY_KILL_MILLIS = 500;

    @Override
    public void play(Cast cast) {
        var show = cast.show(5, SEATS / 5);
        var customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> cast.customer().patient())
                .toList();
        var killer = Thread.ofVirtual().start(() -> {
            Cast.pause(BEFORE_ANY_KILL_MILLIS);
            cast.strike(cast.faults().kill(Stage.BOOKING));
            cast.strike(cast.faults().kill(Stage.EVENT));
        });
        Cast.crowd(CALLS, i -> {
            var customer = customers.get(i % CUSTOMERS);
            // two at a time, so that who gets one and loses the other has to give it back
            var first = i % SEATS;
            var booking = cast.book(
                    customer, show, show.seatIds().get(first), show.seatIds().get((first + 1) % SEATS));
            return booking.result() == Result.ok ? cast.pay(customer, booking.body()) : booking;
        });
        Cast.join(killer);
    }
}
