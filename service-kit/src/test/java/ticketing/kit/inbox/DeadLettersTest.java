package ticketing.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.store.Things;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;

/** What operators do with records that could not be applied. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class DeadLettersTest {
    private static final String TOPIC = "ticketing.seats.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60); // the machine may be busy

    @Inject
    Writer writer;

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Inject
    Inbox inbox;

    @Inject
    ThingFeed feed;

    private final String name = "explode-" + UUID.randomUUID();

    record Grown(String name) {}

    @AfterEach
    void mend() {
        feed.stand(false);
    }

    @Test
    void a_dead_letter_is_kept_with_all_it_was_and_why_it_died() {
        var id = die(name);

        operator()
                .get("/internal/dead-letters/" + id)
                .then()
                .statusCode(200)
                .body("topic", is(TOPIC))
                .body("key", is(name))
                .body("headers.ce_type", is("ticketing.thing.grown.v1"))
                .body("payload", is("{\"name\":\"" + name + "\"}"))
                .body("reason", is("No handler can stand this"))
                .body("state", is("waiting"));
        var meters = given().get("/q/metrics").asString();
        assertThat(meters).containsPattern("(?m)^dead_letters_waiting [1-9]");
    }

    @Test
    void a_replay_takes_effect_once_when_the_cause_is_mended() {
        var id = die(name);
        feed.stand(true);

        settle(id, "replay")
                .then()
                .statusCode(200)
                .body("state", is("replayed"))
                .body("settled_by", is("ada"));
        settle(id, "replay").then().statusCode(409).body("code", is("already_settled"));
        settle(id, "discard").then().statusCode(409).body("code", is("already_settled"));

        assertThat(things.size(name)).isEqualTo(1);
    }

    @Test
    void a_replay_before_the_cause_is_mended_says_why_and_the_letter_waits_on() {
        var id = die(name);

        settle(id, "replay")
                .then()
                .statusCode(409)
                .body("code", is("died_again"))
                .body("detail", containsString("No handler can stand this"));

        operator()
                .get("/internal/dead-letters/" + id)
                .then()
                .body("state", is("waiting"))
                .body("replays", is(1));
        assertThat(things.size(name)).isZero();
    }

    @Test
    void what_was_replayed_takes_no_second_effect_when_the_topic_is_read_again() {
        var id = die(name);
        feed.stand(true);
        settle(id, "replay").then().statusCode(200);

        publishAllAgain(name);

        assertThat(things.size(name)).isEqualTo(1);
    }

    @Test
    void what_was_discarded_never_takes_effect() {
        var id = die(name);
        settle(id, "discard").then().statusCode(200).body("state", is("discarded"));
        feed.stand(true);

        publishAllAgain(name);

        assertThat(things.size(name)).isZero();
        settle(id, "replay").then().statusCode(409).body("code", is("already_settled"));
    }

    @Test
    void a_record_that_is_read_twice_is_one_dead_letter() {
        var message = new ConsumerRecord<>(TOPIC, 0, 1_000_000, name, "no event".getBytes(StandardCharsets.UTF_8));
        var records = new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(message)), Map.of());

        inbox.receive(records, feed::apply);
        inbox.receive(records, feed::apply);

        assertThat(idsOf(name)).hasSize(1);
    }

    @Test
    void the_topic_is_filled_again_for_readers_that_know_it_without_effect() {
        var calm = UUID.randomUUID().toString();
        publish(calm);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(things.size(calm)).isEqualTo(1));

        publishAllAgain(calm);

        assertThat(things.size(calm)).isEqualTo(1);
    }

    @Test
    void only_what_was_published_here_can_be_published_again() {
        operator()
                .body(Map.of("topic", "ticketing.weather.v1", "by", "ada"))
                .post("/internal/outbox/replays")
                .then()
                .statusCode(404)
                .body("code", is("no_such_topic"));
        given().contentType("application/json")
                .body(Map.of("topic", TOPIC, "by", "ada"))
                .post("/internal/outbox/replays")
                .then()
                .statusCode(401);
    }

    @Test
    void whoever_settles_a_letter_says_who_they_are() {
        var id = die(name);

        operator()
                .body(Map.of("by", " "))
                .post("/internal/dead-letters/" + id + "/replay")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("by"));
        settle(Long.MAX_VALUE, "replay").then().statusCode(404);
        operator().get("/internal/dead-letters?state=gone").then().statusCode(400);
    }

    /** Publishes a thing that the handler can't stand; returns the id of the letter it becomes. */
    private long die(String thing) {
        publish(thing);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(idsOf(thing)).isNotEmpty());
        return idsOf(thing).getFirst();
    }

    private static List<Long> idsOf(String thing) {
        return operator()
                .get("/internal/dead-letters?state=waiting&size=1000")
                .jsonPath()
                .getList("findAll { it.key == '" + thing + "' }.id", Long.class);
    }

    /** Sends the whole topic again, and waits until what it holds of this key has been read. */
    private void publishAllAgain(String key) {
        operator()
                .body(Map.of("topic", TOPIC, "by", "ada"))
                .post("/internal/outbox/replays")
                .then()
                .statusCode(200);
        var after = UUID.randomUUID().toString();
        publish(key, after);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(things.size(after)).isEqualTo(1));
    }

    private void publish(String thing) {
        publish(thing, thing);
    }

    private void publish(String key, String thing) {
        writer.run(() -> outbox.publish(TOPIC, key, "ticketing.thing.grown.v1", 1, new Grown(thing)));
    }

    private static Response settle(long id, String how) {
        return operator().body(Map.of("by", "ada")).post("/internal/dead-letters/" + id + "/" + how);
    }

    private static RequestSpecification operator() {
        return given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN).contentType("application/json");
    }
}
