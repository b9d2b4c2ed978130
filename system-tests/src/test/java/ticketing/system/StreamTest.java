package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What an internal service sees that reads the event streams, from their start. */
class StreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources()));
    private static final List<String> TOPICS = List.of(
            "ticketing.users.v1",
            "ticketing.events.v1",
            "ticketing.seats.v1",
            "ticketing.bookings.v1",
            "ticketing.tickets.v1",
            "ticketing.refunds.v1",
            "ticketing.complaints.v1");

    private record Fact(String topic, String key, String id, String type, long version, JsonNode data) {
        static Fact of(ConsumerRecord<String, byte[]> message) {
            try {
                return new Fact(
                        message.topic(),
                        message.key(),
                        header(message, "ce_id"),
                        header(message, "ce_type"),
                        Long.parseLong(header(message, "ce_aggregateversion")),
                        JSON.readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String header(ConsumerRecord<String, byte[]> message, String name) {
            return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_new_reader_sees_every_fact_in_order_and_as_its_schema_says() {
        var customer = Person.newCustomer();
        var show = Show.onSale(1, 2);
        var kept = show.sell(customer, 0);
        var returned = show.sell(customer, 1);
        var path = "/api/bookings/" + returned.get("id").asLong();
        customer.post(path + "/refund-request", Map.of("reason", "I fell ill")).expect(200);
        Person.support()
                .post(path + "/refund-decision", Map.of("approve", true))
                .expect(200);
        customer.post("/api/complaints", Map.of("subject", "Too loud", "description", "I could hear it at home"))
                .expect(201);
        Person.doorStaff()
                .post(
                        "/api/tickets/validate",
                        Map.of("qr_code", kept.get("ticket_codes").get(0).asText()))
                .expect(200);

        var facts = new ArrayList<Fact>();
        try (var consumer = newReader()) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> facts.add(Fact.of(message)));
                assertThat(types(facts, returned.get("id").asText()))
                        .containsSubsequence(
                                "ticketing.booking.created.v1",
                                "ticketing.booking.confirmed.v1",
                                "ticketing.booking.refund_requested.v1",
                                "ticketing.booking.refunded.v1");
                assertThat(facts.stream().map(Fact::topic).distinct()).containsAll(TOPICS);
                assertThat(facts)
                        .anyMatch(fact -> fact.type().equals("ticketing.ticket.used.v1")
                                && fact.key().equals(kept.get("id").asText()));
            });
        }
        versionsRise(facts);
        facts.forEach(StreamTest::matchesItsSchema);
    }

    private static List<String> types(List<Fact> facts, String booking) {
        return facts.stream()
                .filter(fact -> fact.topic().equals("ticketing.bookings.v1")
                        && fact.key().equals(booking))
                .map(Fact::type)
                .toList();
    }

    /** Per key, each fact that is new has a higher version than those before it. */
    private static void versionsRise(List<Fact> facts) {
        var latest = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (var fact : facts) {
            if (seen.add(fact.id())) {
                var before = latest.put(fact.topic() + "/" + fact.key(), fact.version());
                assertThat(before == null ? -1 : before)
                        .as("version before %s of %s", fact.type(), fact.key())
                        .isLessThan(fact.version());
            }
        }
    }

    private static void matchesItsSchema(Fact fact) {
        var file = Platform.docs().resolve("schemas").resolve(fact.type() + ".json");
        assertThat(file).as("schema of %s", fact.type()).exists();
        var schema = SCHEMAS.getSchema(SchemaLocation.of(file.toUri().toString()));
        assertThat(schema.validate(fact.data().toString(), InputFormat.JSON))
                .as("%s of %s: %s", fact.type(), fact.key(), fact.data())
                .isEmpty();
    }

    private static KafkaConsumer<String, byte[]> newReader() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        Platform.get().brokers(),
                        "group.id",
                        "reader-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(TOPICS);
        return consumer;
    }
}
