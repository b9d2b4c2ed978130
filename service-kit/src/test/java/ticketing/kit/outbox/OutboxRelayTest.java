package ticketing.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.inbox.ThingFeed;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;

/** Where the producer does not take what the outbox holds. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class OutboxRelayTest {
    private static final String TOPIC = "ticketing.seats.v1";
    private static final String GROWN = "ticketing.thing.grown.v1";
    private static final int MORE_THAN_A_REQUEST = 3 * 1024 * 1024;

    @Inject
    Writer writer;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    Sql sql;

    @Inject
    ThingFeed feed;

    private final String key = UUID.randomUUID().toString();

    record Grown(String name) {}

    @Test
    void nothing_overtakes_what_can_not_be_sent() {
        writer.run(() -> {
            outbox.publish(TOPIC, key, GROWN, 1, new Grown("x".repeat(MORE_THAN_A_REQUEST)));
            outbox.publish(TOPIC, key, GROWN, 2, new Grown(key));
        });
        assertThatThrownBy(relay::relayBatch).hasCauseInstanceOf(RecordTooLargeException.class);

        writer.run(() -> sql.update("""
                update outbox set payload = (select payload from outbox where id = last.id)
                from (select max(id) as id from outbox where message_key = ?) last
                where message_key = ?""", key, key));

        await().untilAsserted(() -> assertThat(feed.order())
                .filteredOn(applied -> applied.startsWith(key))
                .containsExactly(key + "/1", key + "/2"));
    }
}
