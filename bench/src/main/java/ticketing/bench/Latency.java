package ticketing.bench;

import java.time.Duration;

/** How long booking and paying take while half as many buy as could, each coming when they like. */
final class Latency {
    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final int SEATS = 50_000;

    private Latency() {}

    static void run(Stage stage, double peak) {
        var result = new OpenLoad(stage, stage.hall(SEATS)).run(peak / 2, LENGTH);
        var report = stage.report();
        report.add("latency", "customers came, half the peak", result.offered() / result.seconds(), "/s", "");
        report.addTimes("latency", "book", result.books(), "p50 <= 5 ms, p99 <= 40 ms");
        report.addTimes("latency", "pay", result.pays(), "p50 <= 5 ms, p99 <= 40 ms");
        report.add("latency", "refused " + result.refused(), result.offered() - result.sold(), "", "");
    }
}
