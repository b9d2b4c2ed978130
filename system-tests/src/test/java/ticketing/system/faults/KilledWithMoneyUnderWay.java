package ticketing.system.faults;

import java.util.concurrent.Future;

/** The provider takes the money, its answers are lost, and who was to hear them dies: nobody asks for it again. */
final class KilledWithMoneyUnderWay implements Scenario {
    private static final int BOOKINGS = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, BOOKINGS);
        var customer = cast.customer();
        var bookings = Cast.crowd(
                        BOOKINGS,
                        i -> cast.booked(customer, show, show.seatIds().get(i)))
                .stream()
                .map(Future::resultNow)
                .toList();
        var wire = cast.stage().wiring().wire(Stage.BOOKING, Stage.PAYMENTS);
        wire.become(Wire.State.mute);
        var killer = Thread.ofVirtual().start(() -> {
            bookings.forEach(cast::awaitMoney);
            cast.strike(cast.faults().kill(Stage.BOOKING));
        });
        Cast.crowd(BOOKINGS, i -> cast.payOnce(customer, bookings.get(i)));
        Cast.join(killer);
        wire.become(Wire.State.whole);
    }
}
