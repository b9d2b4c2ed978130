package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator does with events that could not be applied, and with topics. */
class DeadLetterTest {
    private static final Pattern LETTER = Pattern.compile("(booking-service/\\d+) .*Planted by a test");
    private static final Pattern REPLAYED =
            Pattern.compile("booking-service publishes (\\d+) messages of ticketing.bookings.v1 again");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform = Platform.get();

    @AfterEach
    void mend() throws SQLException {
        store("drop trigger if exists planted");
    }

    @Test
    void what_a_service_can_not_apply_waits_until_the_cause_is_mended_and_then_takes_effect_once() throws Exception {
        store("create trigger planted before insert on event begin select raise(abort, 'Planted by a test'); end");
        var show = Show.onSale(1, 1);
        var id = awaitLetter();

        assertThat(platform.ticketing(Map.of(), "dlq", "show", id))
                .contains("\"topic\" : \"ticketing.events.v1\"", "\"key\" : \"" + show.id() + "\"");
        var tooEarly = platform.tell(Map.of(), "dlq", "replay", id);
        assertThat(tooEarly.exit()).isEqualTo(1);
        assertThat(tooEarly.text()).contains(id + " died again: ", "Planted by a test");
        assertThat(offerFor(show).status()).isNotEqualTo(201);

        store("drop trigger planted");
        assertThat(platform.ticketing(Map.of("SUDO_USER", "grace"), "dlq", "replay", "all"))
                .contains(id + " is replayed");

        offerFor(show).expect(201);
        assertThat(platform.ticketing(Map.of(), "dlq")).contains("No dead letter waits.");
        assertThat(platform.ticketing(Map.of(), "dlq", "show", id)).contains("\"settled_by\" : \"grace\"");
        assertThat(platform.tell(Map.of(), "dlq", "replay", id).exit()).isEqualTo(1);
        assertThat(platform.tell(Map.of(), "dlq", "discard", id).exit()).isEqualTo(1);
        assertThat(platform.tell(Map.of(), "dlq", "show", "nobody").exit()).isEqualTo(2);
    }

    @Test
    void a_topic_that_is_published_again_changes_nothing() throws Exception {
        var show = Show.onSale(1, 3);
        var customer = Person.newCustomer();
        show.sell(customer, 0);
        customer.post("/api/bookings/" + show.book(customer, 1).expect(201).id() + "/cancel", Map.of())
                .expect(200);
        await().atMost(PATIENCE).until(() -> show.available() == 2);
        var facts = facts("ticketing.bookings.v1");

        var printed = REPLAYED.matcher(platform.ticketing(Map.of(), "replay", "ticketing.bookings.v1"));

        assertThat(printed.find()).isTrue();
        var again = Long.parseLong(printed.group(1));
        assertThat(again).isBetween(3L, facts); // a store that was put back has sent some of them twice
        await().atMost(PATIENCE).until(() -> facts("ticketing.bookings.v1") == facts + again);
        var after = Show.onSale(1, 1);
        after.sell(customer, 0);
        await().atMost(PATIENCE).until(() -> after.now().get("status").asText().equals("sold_out"));
        assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(1, 2));
        assertThat(platform.tell(Map.of(), "replay", "ticketing.weather.v1").text())
                .contains("nothing is kept of 'ticketing.weather.v1'", "ticketing.bookings.v1");
        assertThat(platform.tell(Map.of(), "replay", "all", "--from", "yesterday")
                        .exit())
                .isEqualTo(2);
    }

    private String awaitLetter() {
        return await().atMost(PATIENCE)
                .until(() -> LETTER.matcher(platform.ticketing(Map.of(), "dlq", "list")), Matcher::find)
                .group(1);
    }

    /** Only an event that booking-service knows as the organizer's can have an offer of theirs. */
    private static Reply offerFor(Show show) {
        return Person.organizer()
                .post(
                        "/api/offers",
                        Map.of(
                                "code",
                                "T" + UUID.randomUUID(),
                                "offer_type",
                                "percentage",
                                "value",
                                10,
                                "event_id",
                                show.id()));
    }

    /** How many records the topic holds. */
    private long facts(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.brokers()))) {
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            for (var described :
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                described
                        .partitions()
                        .forEach(info -> ends.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
            }
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    private void store(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + platform.store("booking-service") + "?busy_timeout=10000");
                var planted = connection.createStatement()) {
            planted.execute(statement);
        }
    }
}
