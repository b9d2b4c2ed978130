package ticketing.system.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is as fast as a file says, in whole milliseconds; the file may change at any time. */
public final class MovedClock extends Clock {
    /** The system property that names the file. */
    public static final String FILE = "planted.clock";

    private static final Duration FRESH = Duration.ofMillis(200);

    private final Clock right;
    private final Path file;
    private volatile long readAt;
    private volatile long millis;

    private MovedClock(Clock right, Path file) {
        this.right = right;
        this.file = file;
    }

    /** Called in place of what a service takes for the time. */
    public static Clock of(Clock right) {
        return new MovedClock(right, Path.of(System.getProperty(FILE)));
    }

    @Override
    public Instant instant() {
        var now = right.instant();
        if (System.nanoTime() - readAt > FRESH.toNanos()) {
            readAt = System.nanoTime();
            millis = read();
        }
        return now.plusMillis(millis);
    }

    private long read() {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            return millis; // it is just being written
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(right.withZone(zone), file);
    }
}
