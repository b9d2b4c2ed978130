package ticketing.system.faults;

/** A reader is away while much happens, and catches up; then it is made to read everything again. */
final class ReaderFarBehind implements Scenario {
    private static final int BOOKINGS = 100;
    private static final int AT_ONCE = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(10, BOOKINGS / 10);
        var customer = cast.customer();
        cast.stage().stop(Stage.SUPPORT);
        Cast.crowd(AT_ONCE, start -> {
            for (int i = start; i < BOOKINGS; i += AT_ONCE) {
                cast.sell(customer, show, show.seatIds().get(i));
            }
            return start;
        });
        cast.stage().start(Stage.SUPPORT);
        cast.strike(cast.faults().rewind(Stage.EVENT));
        cast.strike(cast.faults().rewind(Stage.BOOKING));
    }
}
