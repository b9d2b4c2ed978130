package ticketing.system.faults;

/** Records that nobody can read lie among those that matter: broken, huge, or too odd for the store. */
final class PoisonAmongFacts implements Scenario {
    private static final int SEATS = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, SEATS);
        var customer = cast.customer();
        for (var seat : show.seatIds()) {
            if (seat.equals(show.seatIds().get(SEATS / 2))) {
                cast.strike(cast.faults().poisoned());
            }
            cast.sell(customer, show, seat);
        }
    }
}
