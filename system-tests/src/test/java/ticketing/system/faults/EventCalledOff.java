package ticketing.system.faults;

import java.util.Map;

/** A show with many bookings is cancelled, and the process that gives the money back dies in the middle, twice. */
final class EventCalledOff implements Scenario {
    private static final int BOOKINGS = 120;
    private static final int AT_ONCE = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(10, BOOKINGS / 10);
        var customer = cast.customer();
        Cast.crowd(AT_ONCE, start -> {
            for (int i = start; i < BOOKINGS; i += AT_ONCE) {
                var booking = cast.booked(customer, show, show.seatIds().get(i));
                if (i % 5 > 0) {
                    cast.pay(customer, booking);
                }
            }
            return start;
        });
        cast.organizer()
                .patch(
                        "cancel event",
                        show.id(),
                        "/api/events/" + show.id() + "/status",
                        Map.of("status", "cancelled"));
        cast.strike(cast.faults().kill(Stage.BOOKING));
        cast.strike(cast.faults().kill(Stage.BOOKING));
    }
}
