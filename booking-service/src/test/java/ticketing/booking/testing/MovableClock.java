package ticketing.booking.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The time, and whatever a test adds to it. */
@Mock
@Singleton
public class MovableClock extends Clock {
    private final AtomicLong aheadMillis = new AtomicLong();

    /** Lets this much time pass at once. */
    public void pass(Duration time) {
        aheadMillis.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + aheadMillis.get());
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
