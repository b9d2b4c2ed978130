package ticketing.system.faults;

/** While the broker is silent tickets are sold, and their seller dies before it could tell anybody. */
final class KilledBeforeSending implements Scenario {
    private static final int SEATS = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, SEATS);
        var customer = cast.customer();
        // a sender that has not sent before would wait for the broker, whatever it does afterwards
        cast.awaitTold(cast.sell(customer, show, show.seatIds().getFirst()).body());
        cast.stage().pause(Stage.BROKER);
        for (var seat : show.seatIds().subList(1, SEATS)) {
            cast.sell(customer, show, seat);
        }
        cast.strike(cast.faults().kill(Stage.BOOKING));
        cast.stage().resume(Stage.BROKER);
    }
}
