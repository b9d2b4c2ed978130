package ticketing.system.faults;

/** Twenty scanners see the same code at once, and again after a restart. */
final class TwentyScanners implements Scenario {
    private static final int SCANNERS = 20;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, 1);
        var sale = cast.sell(cast.customer(), show, show.seatIds().getFirst());
        var code = sale.body().path("ticket_codes").path(0).asText("none");
        var door = cast.door();
        Cast.crowd(SCANNERS, _ -> DoorKeeper.scan(door, code));
        cast.strike(cast.faults().kill(Stage.BOOKING));
        DoorKeeper.scan(door, code);
    }
}
