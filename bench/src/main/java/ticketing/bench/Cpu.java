package ticketing.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a piece of work costs in CPU time, counted until all that it set off is done. */
final class Cpu {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final double CALM_SHARE = 0.2; // of one core, of all services together, whose threads never rest
    private static final int CALM_LOOKS = 3;
    private static final int MOST_LOOKS = 60;

    private final Processes processes;
    private final Map<String, Double> before;

    private Cpu(Processes processes) {
        this.processes = processes;
        this.before = processes.cpuMillis();
    }

    /** Waits until nothing is left over from before, and begins to count. */
    static Cpu count(Processes processes) throws InterruptedException {
        awaitCalm(processes);
        return new Cpu(processes);
    }

    /** What each process used up to now, in milliseconds. */
    Map<String, Double> used() {
        var used = new LinkedHashMap<String, Double>();
        processes.cpuMillis().forEach((part, millis) -> used.put(part, millis - before.getOrDefault(part, 0.0)));
        return used;
    }

    /** What each process used once the services are calm again, in milliseconds. */
    Map<String, Double> usedInAll() throws InterruptedException {
        awaitCalm(processes);
        return used();
    }

    /** The platform's part of it. */
    static double withoutGenerator(Map<String, Double> used) {
        return used.entrySet().stream()
                .filter(part -> !part.getKey().equals(Processes.GENERATOR))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static void awaitCalm(Processes processes) throws InterruptedException {
        var calm = 0;
        var last = withoutGenerator(processes.cpuMillis());
        for (int looks = 0; calm < CALM_LOOKS && looks < MOST_LOOKS; looks++) {
            Thread.sleep(LOOK);
            var now = withoutGenerator(processes.cpuMillis());
            calm = now - last < CALM_SHARE * LOOK.toMillis() ? calm + 1 : 0;
            last = now;
        }
    }
}
