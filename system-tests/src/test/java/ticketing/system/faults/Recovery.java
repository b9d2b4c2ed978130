package ticketing.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long after the end of each fault the first operation of each kind worked. */
final class Recovery {
    /** What everybody needs. */
    static final List<String> KINDS = List.of("book", "pay", "scan", "look");

    private Recovery() {}

    /** Whether all of that was answered since the last fault. */
    static boolean isComplete(History history) {
        var later = history.sinceLastFault();
        return KINDS.stream().allMatch(kind -> later.stream().anyMatch(operation -> operation.isAnswered(kind)));
    }

    static List<Duration> times(History history) {
        var times = new ArrayList<Duration>();
        var operations = history.operations();
        for (var disturbance : history.disturbances()) {
            for (var kind : KINDS) {
                operations.stream()
                        .filter(operation -> operation.is(kind, Result.ok)
                                && operation.ended().isAfter(disturbance.mended()))
                        .map(operation -> Duration.between(disturbance.mended(), operation.ended()))
                        .min(Duration::compareTo)
                        .ifPresent(times::add);
            }
        }
        return times;
    }
}
