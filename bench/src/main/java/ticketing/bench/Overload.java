package ticketing.bench;

import java.time.Duration;

/** Three times as many customers as can be served: how many are, how the others are refused, and what it is like after. */
final class Overload {
    private static final String NAME = "overload";
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final int SEATS = 100_000;

    private Overload() {}

    static void run(Stage stage, double peak) {
        var report = stage.report();
        var crowd = new OpenLoad(stage, stage.hall(SEATS)).run(3 * peak, LENGTH);
        report.add(NAME, "customers came, thrice the peak", crowd.offered() / crowd.seconds(), "/s", "");
        report.add(
                NAME, "purchases complete meanwhile", crowd.soldInTime() / crowd.seconds() / peak, "of peak", ">= 0.9");
        report.addTimes(NAME, "refusal", crowd.refusals(), "");
        report.add(NAME, "refused " + crowd.refused(), (double) crowd.refusals().getTotalCount(), "", "429, 503 only");
        report.add(NAME, "refused without Retry-After", crowd.withoutHint(), "", "0");
        var calm = new OpenLoad(stage, stage.hall(SEATS)).run(peak / 2, AFTER);
        report.addTimes(NAME, "book, the five seconds after", calm.books(), "p99 <= 40 ms");
    }
}
