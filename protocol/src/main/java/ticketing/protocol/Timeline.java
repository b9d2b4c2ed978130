package ticketing.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Virtual time, and everything that chance decides: the same seed is the same course of things. No two things happen at one moment. */
final class Timeline {
    private record Event(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
    private final SplittableRandom random;
    private Instant now;
    private long order;

    Timeline(Instant start, long seed) {
        this.now = start;
        this.random = new SplittableRandom(seed);
    }

    Instant now() {
        return now;
    }

    /** Does this after a time between these two, in milliseconds. */
    void after(int least, int most, Runnable what) {
        events.add(new Event(now.plusMillis(between(least, most)), ++order, what));
    }

    /** Goes on until this moment. */
    void run(Duration length) {
        var end = now.plus(length);
        while (!events.isEmpty() && events.element().at().isBefore(end)) {
            var next = events.remove();
            now = next.at().isAfter(now) ? next.at() : now.plusMillis(1);
            next.what().run();
        }
        now = end.isAfter(now) ? end : now;
    }

    /** A number from the first to the last. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** One of these things. */
    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Whether what happens in so many of a hundred cases happens. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
