package ticketing.booking.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Decisions on refunds arrive when a test says so. */
@ApplicationScoped
public class RefundsByHand {
    private final RefundFeed feed;

    RefundsByHand(RefundFeed feed) {
        this.feed = feed;
    }

    @ActivateRequestContext
    public void tell(ConsumerRecords<String, byte[]> facts) {
        feed.on(facts);
    }
}
