package ticketing.system.faults;

import java.util.Random;

/** Every service is killed over and over while it starts, at any moment of its start. */
final class RestartStorm implements Scenario {
    private static final int KILLS = 4;
    private static final int LONGEST_LIFE_MILLIS = 3_000;

    @Override
    public void play(Cast cast) {
        var random = new Random(1);
        for (var service : Stage.SERVICES) {
            for (int i = 0; i < KILLS; i++) {
                cast.stage().kill(service);
                cast.stage().startFor(service, random.nextInt(LONGEST_LIFE_MILLIS));
            }
            cast.stage().start(service);
        }
        var show = cast.show(1, 1);
        cast.sell(cast.customer(), show, show.seatIds().getFirst());
    }
}
