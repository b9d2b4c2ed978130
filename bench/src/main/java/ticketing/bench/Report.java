package ticketing.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Takes down what is measured, shows it at once, and keeps it all as JSON. */
final class Report {
    private final List<Figure> figures = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
        System.out.printf("%-12s %-48s %-34s %s%n", figure.scenario(), figure.what(), figure.shown(), figure.goal());
    }

    void add(String scenario, String what, double value, String unit, String goal) {
        add(Figure.of(scenario, what, value, unit, goal));
    }

    /** Percentiles of times that were recorded in microseconds. */
    void addTimes(String scenario, String what, Histogram micros, String goal) {
        add(scenario, what + " p50", micros.getValueAtPercentile(50) / 1000.0, "ms", goal);
        add(scenario, what + " p99", micros.getValueAtPercentile(99) / 1000.0, "ms", goal);
    }

    void write(Path file) throws IOException {
        var all = new JsonArray();
        figures.forEach(figure -> all.add(figure.toJson()));
        var machine = new JsonObject()
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString());
        Files.writeString(
                file,
                new JsonObject()
                        .put("at", Instant.now().toString())
                        .put("machine", machine)
                        .put("figures", all)
                        .encodePrettily());
    }
}
