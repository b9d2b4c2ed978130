package ticketing.system.faults;

/** One answer after the other, each of which has to wait for the disk. */
final class SyncedCommits implements Scenario {
    private static final int SEATS = 10;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, SEATS);
        var customer = cast.customer();
        var process = cast.stage().platform().process(Stage.BOOKING).orElseThrow();
        var syncs = Syncs.during(process, () -> show.seatIds().forEach(seat -> cast.sell(customer, show, seat)));
        var answers = 2 * SEATS; // each is booked and paid
        if (syncs.isPresent() && syncs.getAsLong() < answers) {
            cast.violation("I2", "%d answers waited for %d syncs of the disk".formatted(answers, syncs.getAsLong()));
        }
    }
}
