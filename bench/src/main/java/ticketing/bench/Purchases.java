package ticketing.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many seats 64 customers buy a second, and what a purchase costs in CPU time, in turns with purchases that do nothing:
 * the same two calls through a gateway of their own, answered by no more than a HTTP server.
 */
final class Purchases {
    private static final String NAME = "purchases";
    private static final int SEATS = 100_000;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration HELLOS = Duration.ofSeconds(3);
    private static final int MOST_WARM_UPS = Integer.getInteger("bench.warm-ups", 24);

    private final Stage stage;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> hellos = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> atRest = new ArrayList<>();
    private final Map<String, List<Double>> costs = new TreeMap<>();

    Purchases(Stage stage) {
        this.stage = stage;
    }

    /** Warms the platform up until little is left to compile, measures, and returns the purchases per second. */
    double run(Path gatewayJar) throws Exception {
        try (var hello = new HelloServer();
                var bare = BareProxy.gateway(gatewayJar, hello.port());
                var api = new Api(URI.create("http://127.0.0.1:" + bare.port()), Stage.CUSTOMERS)) {
            var greeters = stage.customers().stream()
                    .map(customer -> new Customer(api, customer.token()))
                    .toList();
            var nothing = new ClosedLoad(Hall.ofHellos(), greeters);
            new WarmUp(stage.report(), stage.processes().with("hellos' gateway", bare.pid()))
                    .run(NAME, NAME, MOST_WARM_UPS, () -> {
                        nothing.run(HELLOS);
                        var hall = stage.hall(SEATS);
                        Everyday.run(stage, hall);
                        return new ClosedLoad(hall, stage.customers())
                                .run(ROUND)
                                .perSecond();
                    });
            var hall = stage.hall(SEATS);
            var load = new ClosedLoad(hall, stage.customers());
            for (int round = 1; round <= ROUNDS; round++) {
                measure(round, load, nothing);
            }
            report();
            Books.check(stage, hall, load.sold());
        }
        return new Figure(NAME, "", rates, "", "").median();
    }

    private void measure(int round, ClosedLoad load, ClosedLoad nothing) throws Exception {
        var cpu = Cpu.count(stage.processes());
        atRest.add(cpu.atRest());
        var result = load.run(ROUND);
        var used = cpu.usedInAll();
        rates.add(result.perSecond());
        used.forEach((part, millis) -> cost(part, millis / result.purchases()));
        cost("in all", Cpu.withoutGenerator(used) / result.purchases());
        stage.report().addTimes(NAME, "book, round " + round, result.books(), "");
        stage.report().addTimes(NAME, "pay, round " + round, result.pays(), "");
        hellos.add(nothing.run(HELLOS).perSecond());
        ratios.add(result.perSecond() / hellos.getLast());
    }

    private void report() {
        stage.report().add(new Figure(NAME, "purchases", rates, "/s", ">= 1000/s"));
        stage.report().add(new Figure(NAME, "purchases that do nothing", hellos, "/s", ""));
        stage.report().add(new Figure(NAME, "purchases to those that do nothing", ratios, "", ""));
        stage.report().add(new Figure(NAME, "CPU at rest, in all", atRest, "ms/s", ""));
        costs.forEach((part, millis) -> stage.report()
                .add(new Figure(
                        NAME, "CPU a purchase, " + part, millis, "ms", part.equals("in all") ? "<= 1.5 ms" : "")));
    }

    private void cost(String part, double millis) {
        costs.computeIfAbsent(part, _ -> new ArrayList<>()).add(millis);
    }
}
