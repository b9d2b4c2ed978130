package ticketing.kit.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ticketing.kit.store.Things;

/** Grows the things that events name; {@code explode} is a name no handler can stand. */
@ApplicationScoped
class ThingFeed {
    private final Inbox inbox;
    private final Things things;
    private final List<String> order = new CopyOnWriteArrayList<>();

    ThingFeed(Inbox inbox, Things things) {
        this.inbox = inbox;
        this.things = things;
    }

    record Grown(String name) {}

    @Incoming("things")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    private void apply(Fact fact) {
        if (fact.type().equals("ticketing.thing.grown.v1")) {
            var name = fact.as(Grown.class).name();
            if (name.startsWith("explode")) {
                throw new IllegalStateException("No handler can stand this");
            }
            things.grow(name);
            order.add(fact.key() + "/" + fact.version());
        }
    }

    List<String> order() {
        return order;
    }
}
