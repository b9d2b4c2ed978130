package ticketing.event.hold;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import ticketing.kit.replica.Turns;
import ticketing.kit.store.Writer;

/**
 * Settles holds that no booking has adopted for a while, because something stopped in between. Whether there is a
 * booking is for booking-service to say, which fences the hold where there is none; only then are its seats freed.
 */
@ApplicationScoped
class OrphanSweep {
    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);
    private static final int BATCH = 200;

    private final Holds holds;
    private final FencedHolds fencedHolds;
    private final BookingApi bookings;
    private final Writer writer;
    private final Turns turns;
    private final Clock clock;
    private final Duration grace;

    OrphanSweep(
            Holds holds,
            FencedHolds fencedHolds,
            @RestClient BookingApi bookings,
            Writer writer,
            Turns turns,
            Clock clock,
            @ConfigProperty(name = "event.hold-grace") Duration grace) {
        this.holds = holds;
        this.fencedHolds = fencedHolds;
        this.bookings = bookings;
        this.writer = writer;
        this.turns = turns;
        this.clock = clock;
        this.grace = grace;
    }

    /** Settles the oldest orphans; where booking-service can't be asked, the next round tries again. */
    @Scheduled(
            every = "{event.hold-sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        if (!turns.isMine("orphans")) {
            return;
        }
        try {
            for (var orphan : holds.orphans(clock.instant().minus(grace), BATCH)) {
                settle(orphan);
            }
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("Holds without a booking have to wait: booking-service can't be asked (%s)", e.getMessage());
        }
    }

    private void settle(SeatHold orphan) {
        var isBooked = bookings.fence(UUID.fromString(orphan.id())).booked();
        writer.run(() -> {
            if (isBooked) {
                holds.adopt(List.of(orphan.id()));
            } else {
                fencedHolds.end(orphan);
            }
        });
    }
}
