package ticketing.booking.customer;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ticketing.kit.inbox.Fact;
import ticketing.kit.inbox.Feed;
import ticketing.kit.inbox.Inbox;

/** Listens to what becomes of people. */
@ApplicationScoped
class CustomerFeed implements Feed {
    private final Inbox inbox;
    private final Customers customers;

    CustomerFeed(Inbox inbox, Customers customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Incoming("users")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().startsWith("ticketing.user.")) {
            customers.keep(fact.as(CustomerFacts.class), fact.version());
        }
    }
}
