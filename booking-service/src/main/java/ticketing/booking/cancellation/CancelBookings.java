package ticketing.booking.cancellation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import ticketing.booking.booking.Bookings;
import ticketing.booking.booking.EventCancellation;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Ends the bookings of cancelled events, batch by batch. Each batch is a commit; after a crash the next one begins with
 * what is left. No booking can be added meanwhile: those that would be see the cancelled event in their own commit.
 */
@ApplicationScoped
class CancelBookings {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 50;

    private final Cancellations cancellations;
    private final Bookings bookings;
    private final EventCancellation eventCancellation;
    private final Writer writer;
    private final Clock clock;
    private final Sweep sweep = new Sweep("cancellations", PAUSE, this::endBatch);

    CancelBookings(
            Cancellations cancellations,
            Bookings bookings,
            EventCancellation eventCancellation,
            Writer writer,
            Clock clock) {
        this.cancellations = cancellations;
        this.bookings = bookings;
        this.eventCancellation = eventCancellation;
        this.writer = writer;
        this.clock = clock;
    }

    void start(@Observes @Priority(20) StartupEvent started) {
        sweep.start();
    }

    /** Within a unit: the event was cancelled; its bookings end soon after the commit. */
    void begin(long eventId) {
        cancellations.open(eventId, clock.instant());
        writer.afterCommit(sweep::wake);
    }

    /** Ends some bookings of one cancelled event; true when there may be more to do. */
    boolean endBatch() {
        var next = cancellations.next();
        next.ifPresent(event -> writer.run(() -> endBatch(event)));
        return next.isPresent();
    }

    private void endBatch(long event) {
        var live = bookings.liveOf(event, BATCH);
        live.forEach(eventCancellation::end);
        if (live.isEmpty()) {
            cancellations.finish(event, clock.instant());
        }
    }
}
