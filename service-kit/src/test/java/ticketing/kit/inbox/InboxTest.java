package ticketing.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Things;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;
import ticketing.tracing.Spans;

/** Outbox, relay, broker and inbox together, as two services have them between each other. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class InboxTest {
    private static final String TOPIC = "ticketing.seats.v1";
    private static final String GROWN = "ticketing.thing.grown.v1";
    private static final int LARGEST = 1_048_000; // with its headers just below the default of every broker

    @Inject
    Writer writer;

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Inject
    ThingFeed feed;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Sql sql;

    @Inject
    DeadLetters deadLetters;

    @Inject
    InboxMeters meters;

    @Inject
    Spans spans;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final String name = UUID.randomUUID().toString();

    record Grown(String name) {}

    @Test
    void what_is_published_with_a_change_arrives_after_it() {
        publish(name, 1);

        await().untilAsserted(() -> assertThat(things.size(name)).isEqualTo(1));
    }

    @Test
    void what_is_published_by_a_refused_unit_never_leaves() {
        try {
            writer.run(() -> {
                outbox.publish(TOPIC, name, GROWN, 1, new Grown(name));
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("refused");
        }
        publish(name + "-after", 1);

        await().untilAsserted(() -> assertThat(things.size(name + "-after")).isEqualTo(1));
        assertThat(things.size(name)).isZero();
    }

    @Test
    void an_event_is_a_cloud_event_with_its_key_and_version() {
        publish(name, 7);

        var message = read(TOPIC, record -> name.equals(record.key()));
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo(GROWN);
        assertThat(header(message, "ce_source")).isEqualTo("/kit-test");
        assertThat(header(message, "ce_aggregateversion")).isEqualTo("7");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(header(message, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"" + name + "\"}");
    }

    @Test
    void what_can_not_be_applied_while_the_service_stops_is_left_to_be_delivered_again() {
        publish(name, 1);
        var message = read(TOPIC, record -> name.equals(record.key()));
        message.headers().remove("ce_id").add("ce_id", name.getBytes(StandardCharsets.UTF_8));
        var stopped = new Inbox(writer, sql, deadLetters, meters, spans, json, clock);
        stopped.stop(new ShutdownEvent());

        var records = new ConsumerRecords<>(
                Map.of(new TopicPartition(TOPIC, message.partition()), List.of(message)), Map.of());
        assertThatThrownBy(() -> stopped.receive(records, _ -> {
                    throw new IllegalStateException("The store is gone");
                }))
                .hasMessage("The store is gone");
    }

    @Test
    void order_holds_per_key() {
        var expected = new ArrayList<String>();
        for (int version = 1; version <= 300; version++) {
            publish(name, version);
            expected.add(name + "/" + version);
        }

        await().untilAsserted(() -> assertThat(things.size(name)).isEqualTo(300));
        assertThat(feed.order().stream().filter(entry -> entry.startsWith(name)).distinct())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void an_event_that_comes_twice_takes_effect_once() {
        publish(name, 1);
        var message = read(TOPIC, record -> name.equals(record.key()));

        send(new ProducerRecord<>(TOPIC, null, message.key(), message.value(), message.headers()));
        publish(name, 2);

        await().untilAsserted(() -> assertThat(things.size(name)).isEqualTo(2));
        publish(name + "-after", 1);
        await().untilAsserted(() -> assertThat(things.size(name + "-after")).isEqualTo(1));
        assertThat(things.size(name)).isEqualTo(2);
    }

    @Test
    void poison_goes_to_the_dead_letters_with_its_reason_and_the_rest_flows() {
        send(new ProducerRecord<>(TOPIC, name, "not an event".getBytes(StandardCharsets.UTF_8)));
        publish("explode-" + name, 1);
        publish(name, 1);

        await().untilAsserted(() -> assertThat(things.size(name)).isEqualTo(1));
        var notAnEvent = read(Inbox.DEAD_LETTERS, record -> name.equals(record.key()));
        assertThat(header(notAnEvent, "dead-letter-reason")).contains("ce_id");
        assertThat(header(notAnEvent, "dead-letter-topic")).isEqualTo(TOPIC);
        assertThat(header(notAnEvent, "dead-letter-consumer")).isEqualTo("kit-test");
        assertThat(new String(notAnEvent.value(), StandardCharsets.UTF_8)).isEqualTo("not an event");
        var unbearable = read(Inbox.DEAD_LETTERS, record -> ("explode-" + name).equals(record.key()));
        assertThat(header(unbearable, "dead-letter-reason")).isEqualTo("No handler can stand this");
        assertThat(header(unbearable, "ce_type")).isEqualTo(GROWN);
    }

    @Test
    void the_largest_poison_that_a_broker_takes_stops_nothing() {
        var largest = new byte[LARGEST];
        Arrays.fill(largest, (byte) 'x');
        var poison = new ProducerRecord<>(TOPIC, "large-" + name, largest);
        poison.headers().add("ce_id", name.getBytes(StandardCharsets.UTF_8));
        send(poison);

        var dead = read(Inbox.DEAD_LETTERS, record -> ("large-" + name).equals(record.key()));
        assertThat(dead.value()).hasSize(LARGEST);
        publish(name, 1); // by the same outbox as the dead letter
        await().untilAsserted(() -> assertThat(things.size(name)).isEqualTo(1));
    }

    private void publish(String thing, long version) {
        writer.run(() -> outbox.publish(TOPIC, thing, GROWN, version, new Grown(thing)));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    /** Reads the topic from its start, as a new consumer group would, until a record matches. */
    private ConsumerRecord<String, byte[]> read(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                }
                return !found.isEmpty();
            });
            return found.getFirst();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
