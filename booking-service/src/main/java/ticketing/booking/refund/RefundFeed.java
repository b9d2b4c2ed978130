package ticketing.booking.refund;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import ticketing.booking.booking.Refunds;
import ticketing.kit.inbox.Fact;
import ticketing.kit.inbox.Feed;
import ticketing.kit.inbox.Inbox;

/** Carries out what support-service decided, should its call not have come through. */
@ApplicationScoped
class RefundFeed implements Feed {
    private static final Logger LOG = Logger.getLogger(RefundFeed.class);

    private final Inbox inbox;
    private final Refunds refunds;

    RefundFeed(Inbox inbox, Refunds refunds) {
        this.inbox = inbox;
        this.refunds = refunds;
    }

    record RefundFact(long bookingId, UUID requestId) {}

    @Incoming("refunds")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Override
    public void apply(Fact fact) {
        switch (fact.type()) {
            case "ticketing.refund.approved.v1" -> decide(fact.as(RefundFact.class), true);
            case "ticketing.refund.rejected.v1" -> decide(fact.as(RefundFact.class), false);
            default -> LOG.tracef("%s doesn't matter here", fact.type());
        }
    }

    private void decide(RefundFact refund, boolean approve) {
        if (refunds.decide(refund.bookingId(), refund.requestId(), approve).isEmpty()) {
            LOG.warnf("Refund request %s of booking %d isn't known here", refund.requestId(), refund.bookingId());
        }
    }
}
