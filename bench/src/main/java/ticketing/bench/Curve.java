package ticketing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How purchases and their latency follow what is offered, drawn, from a quarter of the peak to twice as much. */
final class Curve {
    private static final String NAME = "curve";
    private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75, 1.0, 1.5, 2.0);
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final int SEATS = 100_000;

    private Curve() {}

    /** One point of it: customers who came and were served a second, the time to book, and the CPU time by process. */
    record Point(double offered, double served, double p99Millis, LinkedHashMap<String, Double> cpuMillis) {}

    static void run(Stage stage, double peak, Path picture) throws InterruptedException, IOException {
        var hall = stage.hall(SEATS);
        var points = new ArrayList<Point>();
        for (var share : SHARES) {
            var cpu = Cpu.count(stage.processes());
            var load = new OpenLoad(stage, hall).run(share * peak, LENGTH);
            var perPurchase = new LinkedHashMap<String, Double>();
            cpu.usedInAll().forEach((part, millis) -> perPurchase.put(part, millis / Math.max(load.sold(), 1)));
            var point = new Point(
                    load.offered() / load.seconds(),
                    load.soldInTime() / load.seconds(),
                    load.books().getValueAtPercentile(99) / 1000.0,
                    perPurchase);
            points.add(point);
            var at = "%.0f offered a second".formatted(point.offered());
            stage.report().add(NAME, "purchases, " + at, point.served(), "/s", "");
            stage.report().add(NAME, "book p99, " + at, point.p99Millis(), "ms", "");
        }
        Files.writeString(picture, Plot.of(points));
    }
}
