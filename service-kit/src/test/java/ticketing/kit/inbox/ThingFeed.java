package ticketing.kit.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ticketing.kit.store.Things;

/** Grows the things that events name; {@code explode} is a name the handler can't stand, until it is mended. */
@ApplicationScoped
public class ThingFeed implements Feed {
    private final Inbox inbox;
    private final Things things;
    private final List<String> order = new CopyOnWriteArrayList<>();
    private volatile boolean standsAll;

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

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("ticketing.thing.grown.v1")) {
            var name = fact.as(Grown.class).name();
            if (name.startsWith("explode") && !standsAll) {
                throw new IllegalStateException("No handler can stand this");
            }
            things.grow(name);
            order.add(fact.key() + "/" + fact.version());
        }
    }

    /** Whether it can stand every name from now on. */
    void stand(boolean all) {
        standsAll = all;
    }

    /** What was applied, as key/version. */
    public List<String> order() {
        return order;
    }
}
