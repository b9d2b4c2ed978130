package ticketing.booking.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import ticketing.kit.testing.StoppableClock;

/** The time, and whatever a test adds to it. */
@Mock
@Singleton
public class MovableClock extends StoppableClock {
    private final AtomicLong aheadMillis = new AtomicLong();

    /** Lets this much time pass at once. */
    public void pass(Duration time) {
        aheadMillis.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return super.instant().plusMillis(aheadMillis.get());
    }
}
