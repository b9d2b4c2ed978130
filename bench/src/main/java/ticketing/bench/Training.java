package ticketing.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What customers do most, for a minute and a half: what the services learn by it can be kept for their next start. */
final class Training {
    private static final int SEATS = 20_000;
    private static final int READERS = 16;
    private static final Duration SALES = Duration.ofMinutes(1);
    private static final Duration READING = Duration.ofSeconds(5);

    private Training() {}

    static void run(Stage stage) throws InterruptedException, ExecutionException {
        var hall = stage.hall(SEATS);
        new ClosedLoad(hall, stage.customers()).run(SALES);
        var event = "/api/events/" + hall.eventId();
        for (var path : List.of("/api/events?size=20", event, event + "/seat-map", event + "/availability")) {
            new ReadLoad(stage.api(), path, READERS).run(READING);
        }
    }
}
