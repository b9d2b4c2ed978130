package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/** Knows when this machine let nobody run: what is late by as much is not the platform's fault. */
final class Pulse implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(20);
    private static final Duration UNUSUAL = Duration.ofMillis(100);

    private final ConcurrentSkipListMap<Instant, Duration> stalls = new ConcurrentSkipListMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("pulse").start(this::beat);
    private volatile boolean isOver;

    private void beat() {
        while (!isOver) {
            var before = Instant.now();
            LockSupport.parkNanos(BEAT.toNanos());
            var stall = Duration.between(before, Instant.now()).minus(BEAT);
            if (stall.compareTo(UNUSUAL) > 0) {
                stalls.put(before, stall);
            }
        }
    }

    /** How long in all the machine stood still between these moments. */
    Duration stalled(Instant from, Instant to) {
        return stalls.subMap(from, true, to, true).values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
    }
}
