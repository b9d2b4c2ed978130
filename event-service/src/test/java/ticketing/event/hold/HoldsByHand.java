package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Orphaned holds are settled, and facts arrive, when a test says so. */
@ApplicationScoped
public class HoldsByHand {
    private final OrphanSweep sweep;
    private final BookingFeed feed;

    HoldsByHand(OrphanSweep sweep, BookingFeed feed) {
        this.sweep = sweep;
        this.feed = feed;
    }

    public void turn() {
        sweep.sweep();
    }

    @ActivateRequestContext
    public void tell(ConsumerRecords<String, byte[]> facts) {
        feed.on(facts);
    }
}
