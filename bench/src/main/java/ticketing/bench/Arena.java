package ticketing.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** An event of 100,000 seats: how soon it is there, what its seat map and its availability weigh, and how news of it come. */
final class Arena {
    private static final String NAME = "arena";
    private static final int SEATS = 100_000;
    private static final int LOOKS = 50;
    private static final int PATIENCE_SECONDS = 10;

    private Arena() {}

    static void run(Stage stage) throws InterruptedException {
        var begun = System.nanoTime();
        var hall = stage.hall(SEATS);
        stage.report().add(NAME, "created, published and mapped", (System.nanoTime() - begun) / 1e9, "s", "<= 2 s");
        look(stage, "seat map", "/api/events/" + hall.eventId() + "/seat-map", "<= 150 KB, <= 50 ms");
        look(stage, "availability", "/api/events/" + hall.eventId() + "/availability", "<= 20 KB, <= 10 ms");
        news(stage, hall);
    }

    /** From when a seat was asked for until somebody else who looks at the hall hears of it. */
    private static void news(Stage stage, Hall hall) throws InterruptedException {
        var micros = new Histogram(3);
        var heard = new LinkedBlockingQueue<Long>();
        stage.api().listen("/api/events/" + hall.eventId() + "/seats/changes", piece -> {
            if (piece.toString().contains("event:seats")) {
                heard.add(System.nanoTime());
            }
        });
        for (int i = 0; i < LOOKS; i++) {
            heard.clear();
            var begun = System.nanoTime();
            stage.customers().get(i).book(hall.eventId(), hall.nextSeat()).ok();
            var at = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException("Nobody was told of a seat that was taken");
            }
            micros.recordValue((at - begun) / 1000);
        }
        stage.report().addTimes(NAME, "until a change is seen elsewhere", micros, "<= 200 ms");
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
