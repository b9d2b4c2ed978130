package ticketing.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long after the end of each fault the first operation of each kind worked: sorted, never empty. */
record Recovery(List<Duration> times) {
    static final List<String> KINDS = List.of("book", "pay", "scan", "look");

    static Recovery of(History history) {
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
        times.sort(Duration::compareTo);
        return new Recovery(times);
    }

    /** The time that this share of all recoveries took at most. */
    Duration quantile(double share) {
        return times.isEmpty() ? Duration.ZERO : times.get((int) Math.ceil(share * times.size()) - 1);
    }
}
