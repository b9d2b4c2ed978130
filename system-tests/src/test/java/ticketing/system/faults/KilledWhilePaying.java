package ticketing.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Future;

/** The process that takes the money dies again and again while it does so. */
final class KilledWhilePaying implements Scenario {
    private static final int BOOKINGS = 30;
    private static final int KILLS = 3;

    @Override
    public void play(Cast cast) {
        for (int kill = 0; kill < KILLS; kill++) {
            var customer = cast.customer();
            var show = cast.show(3, BOOKINGS / 3);
            var bookings = Cast.crowd(
                            BOOKINGS,
                            i -> cast.booked(customer, show, show.seatIds().get(i)))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            dieWhilePaying(cast, customer, bookings);
        }
    }

    private static void dieWhilePaying(Cast cast, Client customer, List<JsonNode> bookings) {
        var killer = Thread.ofVirtual().start(() -> cast.strike(cast.faults().kill(Stage.BOOKING)));
        Cast.crowd(bookings.size(), i -> cast.pay(customer, bookings.get(i)));
        Cast.join(killer);
    }
}
