package ticketing.bench;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** How many tickets gates admit a second, in turns with posts that are answered hello by no more than a HTTP server. */
final class Door {
    private static final String NAME = "door";
    private static final int GATES = 32;
    private static final int ROUNDS = 5;
    private static final int MOST_WARM_UPS = 8;
    private static final int SCANS = 1_000; // a round
    private static final JsonObject NOTHING = new JsonObject();

    private final Stage stage;

    Door(Stage stage) {
        this.stage = stage;
    }

    void run() throws Exception {
        var gate = new Gate(stage.api(), stage.organizer());
        var admitted = new ArrayList<Double>();
        var hellos = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        try (var threads =
                        Executors.newFixedThreadPool(GATES, Thread.ofVirtual().factory());
                var hello = new HelloServer();
                var bare = new Api(URI.create("http://127.0.0.1:" + hello.port()), GATES)) {
            var tickets = tickets(threads).iterator();
            var posts = Collections.nCopies(SCANS, (Callable<Reply>)
                    () -> bare.post("/hello", stage.organizer(), NOTHING).ok());
            new WarmUp(stage.report(), stage.processes()).run(NAME, "tickets admitted", MOST_WARM_UPS, () -> {
                perSecond(threads, posts);
                return perSecond(threads, scans(gate, tickets));
            });
            for (int round = 0; round < ROUNDS; round++) {
                admitted.add(perSecond(threads, scans(gate, tickets)));
                hellos.add(perSecond(threads, posts));
                ratios.add(admitted.getLast() / hellos.getLast());
            }
        }
        stage.report().add(new Figure(NAME, "tickets admitted", admitted, "/s", ""));
        stage.report().add(new Figure(NAME, "hellos, posted with no proxy", hellos, "/s", ""));
        stage.report().add(new Figure(NAME, "tickets to hellos", ratios, "", ">= 0.5"));
    }

    private static List<Callable<Object>> scans(Gate gate, Iterator<String> tickets) {
        return Stream.generate(tickets::next)
                .limit(SCANS)
                .map(code -> Executors.callable(() -> gate.admit(code)))
                .toList();
    }

    private List<String> tickets(ExecutorService threads) throws InterruptedException, ExecutionException {
        var most = (MOST_WARM_UPS + ROUNDS) * SCANS;
        var hall = stage.hall(most);
        var purchases = new ArrayList<Callable<String>>();
        for (int i = 0; i < most; i++) {
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
