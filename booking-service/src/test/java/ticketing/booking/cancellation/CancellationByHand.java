package ticketing.booking.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The bookings of cancelled events end when a test says so, and not by themselves; so do facts arrive. */
@ApplicationScoped
public class CancellationByHand {
    private final CancelBookings cancelBookings;
    private final EventFeed feed;

    CancellationByHand(CancelBookings cancelBookings, EventFeed feed) {
        this.cancelBookings = cancelBookings;
        this.feed = feed;
    }

    @ActivateRequestContext
    public boolean turn() {
        return cancelBookings.endBatch();
    }

    @ActivateRequestContext
    public void tell(ConsumerRecords<String, byte[]> facts) {
        feed.on(facts);
    }
}
