package ticketing.bench;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many tickets gates admit a second, in turns with posts that are answered hello by no more than a HTTP server. */
final class Door {
    private static final String NAME = "door";
    private static final int GATES = 32;
    private static final int ROUNDS = 5;
    private static final int SCANS = 1_000; // a round
    private static final JsonObject NOTHING = new JsonObject();

    private final Stage stage;

    Door(Stage stage) {
        this.stage = stage;
    }

    void run() throws InterruptedException, ExecutionException {
        var gate = new Gate(stage.api(), stage.organizer());
        var admitted = new ArrayList<Double>();
        var hellos = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        try (var threads =
                        Executors.newFixedThreadPool(GATES, Thread.ofVirtual().factory());
                var hello = new HelloServer();
                var bare = new Api(URI.create("http://127.0.0.1:" + hello.port()), GATES)) {
            var tickets = tickets(threads);
            for (int round = 0; round <= ROUNDS; round++) {
                var scans = tickets.subList(round * SCANS, (round + 1) * SCANS).stream()
                        .map(code -> Executors.callable(() -> gate.admit(code)))
                        .toList();
                var posts = scans.stream()
                        .<Callable<Reply>>map(_ -> () ->
                                bare.post("/hello", stage.organizer(), NOTHING).ok())
                        .toList();
                var scanned = perSecond(threads, scans);
                var answered = perSecond(threads, posts);
                if (round > 0) { // the first one warms up
                    admitted.add(scanned);
                    hellos.add(answered);
                    ratios.add(scanned / answered);
                }
            }
        }
        stage.report().add(new Figure(NAME, "tickets admitted", admitted, "/s", ""));
        stage.report().add(new Figure(NAME, "hellos, posted with no proxy", hellos, "/s", ""));
        stage.report().add(new Figure(NAME, "tickets to hellos", ratios, "", ">= 0.5"));
    }

    private List<String> tickets(ExecutorService threads) throws InterruptedException, ExecutionException {
        var hall = stage.hall((ROUNDS + 1) * SCANS);
        var purchases = new ArrayList<Callable<String>>();
        for (int i = 0; i < (ROUNDS + 1) * SCANS; i++) {
            var customer = stage.customers().get(i % Stage.CUSTOMERS);
            purchases.add(() -> customer.buy(hall.eventId(), hall.nextSeat()));
        }
        var tickets = new ArrayList<String>();
        for (Future<String> bought : threads.invokeAll(purchases)) {
            tickets.add(bought.get());
        }
        return tickets;
    }

    private static <T> double perSecond(ExecutorService threads, List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        for (var done : threads.invokeAll(calls)) {
            done.get();
        }
        return calls.size() * 1e9 / (System.nanoTime() - begun);
    }
}
