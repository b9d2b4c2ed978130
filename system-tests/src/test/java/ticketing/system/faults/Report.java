package ticketing.system.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run was, and what came of it. */
record Report(long seed, int rounds, History history, List<Checker.Finding> findings) {
    private static final int SHOWN = 20;

    List<Violation> violations() {
        return findings.stream()
                .flatMap(finding -> finding.violations().stream())
                .toList();
    }

    @Override
    public String toString() {
        var table = new StringBuilder();
        row(table, "rounds", rounds);
        row(table, "operations", history.operations().size());
        results().forEach((result, count) -> row(table, "  " + result, count));
        row(table, "faults", history.disturbances().size());
        faults().forEach((fault, count) -> row(table, "  " + fault, count));
        row(table, "recovery p50 / p99 / max", spread(Recovery.times(history)));
        row(table, "waited while cut", spread(waitsWhileCut()));
        row(table, "holds ended late by", spread(lateness()));
        row(table, "settled after calm, max", seconds(longestSettling()));
        row(table, "violations", violations().size());
        row(table, "seed", seed);
        violations().stream()
                .limit(SHOWN)
                .forEach(violation -> table.append(violation).append('\n'));
        return table.toString();
    }

    private Map<Result, Long> results() {
        return history.operations().stream()
                .collect(Collectors.groupingBy(Operation::result, TreeMap::new, Collectors.counting()));
    }

    private Map<String, Long> faults() {
        return history.disturbances().stream()
                .collect(Collectors.groupingBy(Disturbance::fault, TreeMap::new, Collectors.counting()));
    }

    private List<Duration> waitsWhileCut() {
        return history.disturbances().stream()
                .filter(Disturbance::isCut)
                .flatMap(history::triesDuring)
                .map(Try::waited)
                .toList();
    }

    private List<Duration> lateness() {
        return findings.stream().flatMap(finding -> finding.late().stream()).toList();
    }

    private static String spread(List<Duration> times) {
        if (times.isEmpty()) {
            return "-";
        }
        var sorted = times.stream().sorted().toList();
        return Stream.of(0.5, 0.99, 1.0)
                .map(share -> seconds(sorted.get((int) Math.ceil(share * sorted.size()) - 1)))
                .collect(Collectors.joining(" / "));
    }

    private Duration longestSettling() {
        return findings.stream()
                .map(Checker.Finding::settledAfter)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void row(StringBuilder table, String name, Object value) {
        table.append("%-28s %s%n".formatted(name, value));
    }
}
