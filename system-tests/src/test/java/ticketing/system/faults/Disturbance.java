package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A fault that was done to the platform.
 *
 * @param fault its kind
 * @param parts what it was done to
 * @param from when it began
 * @param mended when its cause was taken away
 * @param ready when everything that it was done to could serve again
 */
record Disturbance(String fault, Set<String> parts, Instant from, Instant mended, Instant ready) {
    private static final Duration AFTERMATH = Duration.ofSeconds(3);

    /** Whether it is a connection that was cut. */
    boolean isCut() {
        return fault.startsWith("cut");
    }

    /** Whether it was done to this part between these moments, or so shortly before that it may still be felt. */
    boolean touches(String part, Instant begin, Instant end) {
        return parts.contains(part)
                && from.isBefore(end)
                && ready.plus(AFTERMATH).isAfter(begin);
    }
}
