package ticketing.system.faults;

/** Without a broker tickets are sold, and their seller dies before it could tell anybody. */
final class KilledBeforeSending implements Scenario {
    private static final int SEATS = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, SEATS);
        var customer = cast.customer();
        cast.stage().kill(Stage.BROKER);
        for (var seat : show.seatIds()) {
            cast.sell(customer, show, seat);
        }
        cast.strike(cast.faults().kill(Stage.BOOKING));
        cast.stage().start(Stage.BROKER);
    }
}
