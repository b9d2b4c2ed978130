package ticketing.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Something that was measured, once or several times over.
 *
 * @param goal what it should be, in words; empty for a reference and for what only explains
 */
record Figure(String scenario, String what, List<Double> samples, String unit, String goal) {
    Figure {
        samples = samples.stream().sorted().toList();
    }

    static Figure of(String scenario, String what, double value, String unit, String goal) {
        return new Figure(scenario, what, List.of(value), unit, goal);
    }

    double median() {
        return samples.get(samples.size() / 2);
    }

    /** The median, and from where to where the samples went. */
    String shown() {
        var spread = samples.size() == 1
                ? ""
                : " (%s to %s)".formatted(number(samples.getFirst()), number(samples.getLast()));
        return number(median()) + " " + unit + spread;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("scenario", scenario)
                .put("what", what)
                .put("median", median())
                .put("samples", new JsonArray(samples))
                .put("unit", unit)
                .put("goal", goal);
    }

    private static String number(double value) {
        return Math.abs(value) >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
