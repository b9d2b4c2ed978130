package ticketing.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;

/** An event of 100,000 seats: how soon it is there, and what its seat map and its availability weigh. */
final class Arena {
    private static final String NAME = "arena";
    private static final int SEATS = 100_000;
    private static final int LOOKS = 50;

    private Arena() {}

    static void run(Stage stage) {
        var begun = System.nanoTime();
        var hall = stage.hall(SEATS);
        stage.report().add(NAME, "created, published and mapped", (System.nanoTime() - begun) / 1e9, "s", "<= 2 s");
        look(stage, "seat map", "/api/events/" + hall.eventId() + "/seat-map", "<= 150 KB, <= 50 ms");
        look(stage, "availability", "/api/events/" + hall.eventId() + "/availability", "<= 20 KB, <= 10 ms");
    }

    private static void look(Stage stage, String what, String path, String goal) {
        var millis = new ArrayList<Double>();
        var bytes = 0;
        for (int i = 0; i < LOOKS; i++) {
            var begun = System.nanoTime();
            var reply = stage.api()
                    .send(
                            HttpMethod.GET,
                            path,
                            MultiMap.caseInsensitiveMultiMap().set("Accept-Encoding", "gzip"),
                            Buffer.buffer())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .ok();
            millis.add((System.nanoTime() - begun) / 1e6);
            bytes = reply.body().length();
        }
        stage.report().add(new Figure(NAME, what + ", compressed", millis, "ms", goal));
        stage.report().add(NAME, what + ", compressed", bytes / 1024.0, "KB", goal);
    }
}
