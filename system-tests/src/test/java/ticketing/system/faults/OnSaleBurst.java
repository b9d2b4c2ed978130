package ticketing.system.faults;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Five hundred try for fifty seats at once, each call sent again until it is answered, while both owners are killed. */
final class OnSaleBurst implements Scenario {
    private static final int CUSTOMERS = 20;
    private static final int CALLS = 500;
    private static final int SEATS = 50;
    private static final int A_FEW = 3;
    private static final int SOME_MORE = 8;

    @Override
    public void play(Cast cast) {
        var show = cast.show(5, SEATS / 5);
        var customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> cast.customer().patient())
                .toList();
        var served = new AtomicInteger();
        Cast.crowd(CALLS, i -> {
            var customer = customers.get(i % CUSTOMERS);
            // two at a time, so that who gets one and loses the other has to give it back
            var first = i % SEATS;
            var booking = cast.book(
                    customer, show, show.seatIds().get(first), show.seatIds().get((first + 1) % SEATS));
            if (booking.result() == Result.ok) {
                cast.pay(customer, booking.body());
                killSomebody(cast, served.incrementAndGet());
            }
            return booking;
        });
        if (served.get() < SOME_MORE) {
            throw new IllegalStateException("Too few got seats for anything to go wrong: " + served);
        }
    }

    private static void killSomebody(Cast cast, int served) {
        switch (served) {
            case A_FEW -> cast.strike(cast.faults().kill(Stage.BOOKING));
            case SOME_MORE -> cast.strike(cast.faults().kill(Stage.EVENT));
            default -> {}
        }
    }
}
