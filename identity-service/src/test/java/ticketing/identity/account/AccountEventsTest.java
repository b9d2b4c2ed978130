package ticketing.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ticketing.identity.testing.People.address;
import static ticketing.identity.testing.People.admin;
import static ticketing.identity.testing.People.as;
import static ticketing.identity.testing.People.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class AccountEventsTest {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void a_new_reader_sees_who_registered_and_what_changed_in_order() {
        var user = register(address(), "customer").jsonPath();
        var id = user.getLong("id");
        as(admin())
                .body(Map.of("name", "New Name"))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);
        as(admin())
                .body(Map.of("name", "New Name"))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);
        as(admin())
                .body(Map.of("is_active", false))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);

        var events = eventsOf(id, 3);

        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "ticketing.user.registered.v1", "ticketing.user.changed.v1", "ticketing.user.changed.v1");
        assertThat(events).extracting(event -> header(event, "ce_specversion")).containsOnly("1.0");
        assertThat(events).extracting(event -> header(event, "ce_source")).containsOnly("/identity-service");
        assertThat(events)
                .extracting(event -> Long.valueOf(header(event, "ce_aggregateversion")))
                .isSorted()
                .doesNotHaveDuplicates();
        var last = JsonPath.from(events.getLast().value());
        assertThat(last.getMap("").keySet()).isEqualTo(java.util.Set.of("id", "name", "email", "role", "is_active"));
        assertThat(last.getLong("id")).isEqualTo(id);
        assertThat(last.getString("name")).isEqualTo("New Name");
        assertThat(last.getString("email")).isEqualTo(user.getString("email"));
        assertThat(last.getString("role")).isEqualTo("customer");
        assertThat(last.getBoolean("is_active")).isFalse();
    }

    private List<ConsumerRecord<String, String>> eventsOf(long id, int howMany) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", brokers, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("ticketing.users.v1"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    // other test classes share the topic, and their stores count from 1 as well
                    if (event.key().equals(Long.toString(id))) {
                        found.add(event);
                    }
                }
                return found.size() >= howMany;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
