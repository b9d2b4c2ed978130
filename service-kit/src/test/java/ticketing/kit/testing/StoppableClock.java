package ticketing.kit.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time, until a test says what it is. A service's tests make it a bean that takes the place of its clock. */
public abstract class StoppableClock extends Clock {
    private volatile @Nullable Instant stopped;

    /** Lets no time pass any more but by calls of this. */
    public void stopAt(Instant time) {
        stopped = time;
    }

    @Override
    public Instant instant() {
        var still = stopped;
        return still != null ? still : Instant.ofEpochMilli(System.currentTimeMillis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Time is UTC here");
    }
}
