package ticketing.booking.booking;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Cancels pending bookings whose time is over. This clock alone ends a hold: paying asks the same row for the opposite
 * condition, so the two never both win.
 */
@ApplicationScoped
class ExpireBookings {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int BATCH = 50;

    private final Bookings bookings;
    private final Endings endings;
    private final Writer writer;
    private final Clock clock;
    private final Sweep sweep = new Sweep("expiry", PAUSE, this::expireBatch);

    ExpireBookings(Bookings bookings, Endings endings, Writer writer, Clock clock) {
        this.bookings = bookings;
        this.endings = endings;
        this.writer = writer;
        this.clock = clock;
    }

    void start(@Observes @Priority(20) StartupEvent started) {
        sweep.start();
    }

    /** Expires the bookings that lapsed first; true when there may be more. */
    boolean expireBatch() {
        var lapsed = bookings.lapsed(clock.instant(), BATCH);
        if (!lapsed.isEmpty()) {
            writer.run(() -> lapsed.forEach(endings::expire));
        }
        return lapsed.size() == BATCH;
    }
}
