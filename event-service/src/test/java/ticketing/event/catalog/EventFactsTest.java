package ticketing.event.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class EventFactsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Test
    void what_happens_to_an_event_is_published_in_order_with_all_that_is_public_of_it() {
        var id = Calls.create(Calls.anEvent());
        Calls.organizer()
                .body(Map.of("title", "Renamed"))
                .patch("/api/events/" + id)
                .then()
                .statusCode(200);
        Calls.organizer()
                .body(Map.of("title", "Renamed"))
                .patch("/api/events/" + id)
                .then()
                .statusCode(200);
        for (var status : List.of("published", "published", "sold_out", "published", "cancelled")) {
            Calls.status(id, status).then().statusCode(200);
        }
        var facts = read("ticketing.events.v1", id, 6);
        assertThat(facts.stream().map(EventFactsTest::fact))
                .containsExactly(
                        "event.created 1",
                        "event.changed 2",
                        "event.published 3",
                        "event.sold_out 4",
                        "event.published 5",
                        "event.cancelled 6");
        var data = data(facts.get(2));
        assertThat(data.getString("title")).isEqualTo("Renamed");
        assertThat(data.getString("status")).isEqualTo("published");
        assertThat(data.getFloat("base_price")).isEqualTo(20.0f);
        assertThat(data.getInt("total_seats")).isEqualTo(10);
    }

    @Test
    void seats_are_published_as_sections_first_and_then_as_they_change() {
        var id = Calls.publish(Calls.anEvent());
        var seat = Calls.seatIds(id).getFirst();
        var holdId = UUID.randomUUID();
        Calls.hold(holdId, id, List.of(seat)).then().statusCode(200);
        var facts = read("ticketing.seats.v1", id, 2);
        assertThat(facts.stream().map(EventFactsTest::fact)).containsExactly("seats.created 1", "seats.changed 2");
        assertThat(data(facts.get(0)).getLong("first_seat_id")).isEqualTo(seat);
        assertThat(data(facts.get(0)).getInt("sections[0].seats_per_row")).isEqualTo(5);
        assertThat(data(facts.get(1)).getLong("changes[0].seat_id")).isEqualTo(seat);
        assertThat(data(facts.get(1)).getString("changes[0].state")).isEqualTo("held");
        assertThat(data(facts.get(1)).getString("changes[0].hold_id")).isEqualTo(holdId.toString());
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic, long eventId, int count) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                brokers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (message.key().equals(Long.toString(eventId))) {
                        found.add(message);
                    }
                });
                return sinceCreated(found).size() >= count;
            });
        }
        return sinceCreated(found);
    }

    /** The facts of this run's event: earlier test applications gave the same ids to theirs. */
    private static List<ConsumerRecord<String, byte[]>> sinceCreated(List<ConsumerRecord<String, byte[]>> all) {
        var first = IntStream.range(0, all.size())
                .filter(i -> header(all.get(i), "ce_type").endsWith("created.v1"))
                .max();
        return all.subList(first.orElse(all.size()), all.size());
    }

    private static String fact(ConsumerRecord<String, byte[]> message) {
        return header(message, "ce_type").replaceAll("^ticketing\\.|\\.v1$", "") + " "
                + header(message, "ce_aggregateversion");
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonPath data(ConsumerRecord<String, byte[]> message) {
        return new JsonPath(new String(message.value(), StandardCharsets.UTF_8));
    }
}
