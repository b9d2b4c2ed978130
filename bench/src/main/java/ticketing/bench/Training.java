package ticketing.bench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** What is done most, for two minutes: what the services learn by it can be kept for their next start. */
final class Training {
    private static final int SEATS = 20_000;
    private static final int READERS = 16;
    private static final int ROUNDS = 10;
    private static final Duration SALES = Duration.ofSeconds(10);
    private static final Duration READING = Duration.ofSeconds(5);

    private Training() {}

    static void run(Stage stage) throws InterruptedException, ExecutionException {
        for (int round = 0; round < ROUNDS; round++) {
            var hall = stage.hall(SEATS);
            Everyday.run(stage, hall);
            new ClosedLoad(hall, stage.customers()).run(SALES);
        }
        for (var path : Everyday.paths(stage.hall(SEATS))) {
            new ReadLoad(stage.api(), path, READERS).run(READING);
        }
    }
}
