package ticketing.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a piece of work costs in CPU time, counted until all that it set off is done, without what the processes use while
 * they have nothing to do.
 */
final class Cpu {
    private static final Duration LOOK = Duration.ofMillis(1_500);
    private static final double CALM = 200; // milliseconds a second, of all together, above what they use at rest
    private static final double LEVEL = 0.9;
    private static final int LEVEL_LOOKS = 4;
    private static final int MOST_LOOKS = 20;

    private final Processes processes;
    private final Map<String, Double> atRest; // milliseconds a second
    private final Map<String, Double> before;
    private final long begun = System.nanoTime();

    private Cpu(Processes processes, Map<String, Double> atRest) {
        this.processes = processes;
        this.atRest = atRest;
        this.before = processes.cpuMillis();
    }

    /** Waits until nothing is left over from before, and begins to count. */
    static Cpu count(Processes processes) throws InterruptedException {
        return new Cpu(processes, settled(processes, 0));
    }

    /** What all but this program use while they have nothing to do, in milliseconds a second. */
    double atRest() {
        return withoutGenerator(atRest);
    }

    /** What each process used for it once they are calm again, in milliseconds. */
    Map<String, Double> usedInAll() throws InterruptedException {
        settled(processes, atRest());
        var seconds = (System.nanoTime() - begun) / 1e9;
        var used = since(processes, before);
        used.replaceAll((part, millis) -> millis - atRest.getOrDefault(part, 0.0) * seconds);
        return used;
    }

    /** The platform's part of it. */
    static double withoutGenerator(Map<String, Double> used) {
        return used.entrySet().stream()
                .filter(part -> !part.getKey().equals(Processes.GENERATOR))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Waits until the processes use little more than at rest, or no less each time, and returns what each uses then. */
    private static Map<String, Double> settled(Processes processes, double atRest) throws InterruptedException {
        var last = look(processes);
        var level = 0;
        for (int looks = 1;
                looks < MOST_LOOKS && level < LEVEL_LOOKS && withoutGenerator(last) > atRest + CALM;
                looks++) {
            var now = look(processes);
            level = withoutGenerator(now) > LEVEL * withoutGenerator(last) ? level + 1 : 0;
            last = now;
        }
        return last;
    }

    private static Map<String, Double> look(Processes processes) throws InterruptedException {
        var before = processes.cpuMillis();
        Thread.sleep(LOOK);
        var used = since(processes, before);
        used.replaceAll((_, millis) -> millis * 1e3 / LOOK.toMillis());
        return used;
    }

    private static Map<String, Double> since(Processes processes, Map<String, Double> before) {
        var used = new LinkedHashMap<String, Double>();
        processes.cpuMillis().forEach((part, millis) -> used.put(part, millis - before.getOrDefault(part, 0.0)));
        return used;
    }
}
