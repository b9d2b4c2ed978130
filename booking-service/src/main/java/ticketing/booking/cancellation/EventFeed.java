package ticketing.booking.cancellation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ticketing.booking.event.EventFacts;
import ticketing.booking.event.Events;
import ticketing.kit.inbox.Fact;
import ticketing.kit.inbox.Feed;
import ticketing.kit.inbox.Inbox;

/** Listens to what becomes of events. A cancelled one is known as such in the same commit that begins to end its bookings. */
@ApplicationScoped
class EventFeed implements Feed {
    private final Inbox inbox;
    private final Events events;
    private final CancelBookings cancelBookings;

    EventFeed(Inbox inbox, Events events, CancelBookings cancelBookings) {
        this.inbox = inbox;
        this.events = events;
        this.cancelBookings = cancelBookings;
    }

    @Incoming("events")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Override
    public void apply(Fact fact) {
        if (!fact.type().startsWith("ticketing.event.")) {
            return;
        }
        var facts = fact.as(EventFacts.class).asOf(fact.version());
        events.keep(facts);
        if (facts.isCancelled()) {
            cancelBookings.begin(facts.id());
        }
    }
}
