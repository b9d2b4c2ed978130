package ticketing.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures a platform that runs: {@code Bench GATEWAY-URL DATA-FOLDER BROKER GATEWAY-JAR RESULTS [SCENARIO...]}, all
 * scenarios where none is named. {@code training} is none of them: it measures nothing.
 */
final class Bench {
    private static final List<String> SCENARIOS = List.of(
            "purchases",
            "latency",
            "overload",
            "contended",
            "arena",
            "reads",
            "door",
            "lag",
            "curve",
            "calls",
            "memory");
    private static final String TRAINING = "training";
    private static final int CONNECTIONS = 512;
    private static final double UNKNOWN_PEAK = 100;

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT); // a picture's numbers have points
        var gateway = URI.create(arguments[0]);
        var results = Path.of(arguments[4]);
        var named = List.of(arguments).subList(5, arguments.length);
        if (!named.equals(List.of(TRAINING)) && !SCENARIOS.containsAll(named)) {
            System.err.println("bench knows " + String.join(", ", SCENARIOS) + ", and was given " + named);
            System.exit(2);
        }
        var report = new Report();
        try (var api = new Api(gateway, CONNECTIONS)) {
            var stage = Stage.set(api, gateway, Path.of(arguments[1]), report);
            var peak = UNKNOWN_PEAK;
            for (var scenario : named.isEmpty() ? SCENARIOS : named) {
                switch (scenario) {
                    case "purchases" -> peak = new Purchases(stage).run(Path.of(arguments[3]));
                    case "latency" -> Latency.run(stage, peak);
                    case "overload" -> Overload.run(stage, peak);
                    case "contended" -> new Contended(stage).run();
                    case "arena" -> Arena.run(stage);
                    case "reads" -> new Reads(stage).run(Path.of(arguments[3]));
                    case "lag" -> new Lag(stage, arguments[2]).run();
                    case "door" -> new Door(stage).run();
                    case "calls" -> new Calls(stage).run();
                    case TRAINING -> Training.run(stage);
                    case "curve" -> Curve.run(stage, peak, results.resolveSibling("bench.svg"));
                    default -> memory(stage);
                }
            }
        }
        report.write(results);
    }

    private static void memory(Stage stage) {
        var all = stage.processes().residentMegabytes();
        all.forEach((part, megabytes) -> stage.report().add("memory", part, megabytes, "MB", ""));
        var sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
        stage.report().add("memory", "of everything", sum, "MB", "<= 1200 MB at rest");
    }
}
