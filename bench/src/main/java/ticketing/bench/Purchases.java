package ticketing.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/** How many seats 64 customers buy a second, and what a purchase costs in CPU time. */
final class Purchases {
    private static final String NAME = "purchases";
    private static final int SEATS = 100_000;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int MOST_WARM_UPS = Integer.getInteger("bench.warm-ups", 24);
    private static final double COMPILED = 0.1; // of the platform's CPU time

    private final Stage stage;

    Purchases(Stage stage) {
        this.stage = stage;
    }

    /** Warms the platform up until little is left to compile, measures, and returns the purchases per second. */
    double run() throws InterruptedException, ExecutionException {
        warmUp();
        var hall = stage.hall(SEATS);
        var load = new ClosedLoad(hall, stage.customers());
        var rates = new ArrayList<Double>();
        var costs = new TreeMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            var cpu = Cpu.count(stage.processes());
            var result = load.run(ROUND);
            var used = cpu.usedInAll();
            rates.add(result.perSecond());
            used.forEach((part, millis) -> cost(costs, part, millis / result.purchases()));
            cost(costs, "in all", Cpu.withoutGenerator(used) / result.purchases());
            stage.report().addTimes(NAME, "book, round " + (round + 1), result.books(), "");
            stage.report().addTimes(NAME, "pay, round " + (round + 1), result.pays(), "");
        }
        report(rates, costs);
        Books.check(stage, hall, load.sold());
        return new Figure(NAME, "", rates, "", "").median();
    }

    private void warmUp() throws InterruptedException, ExecutionException {
        var load = new ClosedLoad(stage.hall(SEATS), stage.customers());
        var compiling = 1.0;
        for (int i = 1; i <= MOST_WARM_UPS && compiling > COMPILED; i++) {
            var cpu = stage.processes().cpuMillis();
            var compilers = stage.processes().compilerMillis();
            stage.report().add(NAME, "warm-up " + i, load.run(ROUND).perSecond(), "/s", "");
            compiling = (stage.processes().compilerMillis() - compilers)
                    / (Cpu.withoutGenerator(stage.processes().cpuMillis()) - Cpu.withoutGenerator(cpu));
            stage.report().add(NAME, "compilers' share of CPU time, warm-up " + i, compiling, "", "");
        }
    }

    private void report(List<Double> rates, Map<String, List<Double>> costs) {
        stage.report().add(new Figure(NAME, "purchases", rates, "/s", ">= 1000/s"));
        costs.forEach((part, millis) -> stage.report()
                .add(new Figure(
                        NAME, "CPU a purchase, " + part, millis, "ms", part.equals("in all") ? "<= 1.5 ms" : "")));
    }

    private static void cost(Map<String, List<Double>> costs, String part, double millis) {
        costs.computeIfAbsent(part, _ -> new ArrayList<>()).add(millis);
    }
}
