package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One Idempotency-Key, one effect, one answer: for every call that makes, pays, refunds or admits, whatever dies in between. */
class KeyedCallTest {
    private static final List<String> SERVICES =
            List.of("identity-service", "event-service", "booking-service", "support-service");

    private final Platform platform = Platform.get();
    private final List<Sent> sent = new ArrayList<>();

    /** A call that was answered. */
    private record Sent(Person by, String path, Map<String, Object> body, String key, Reply reply) {
        Reply again() {
            return by.post(path, body, "Idempotency-Key", key);
        }
    }

    @Test
    void every_answer_is_the_same_again_after_all_services_were_killed() {
        sendEveryKind();

        SERVICES.forEach(platform::kill);
        SERVICES.forEach(platform::start);

        for (var call : sent) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var again = call.again().expect(call.reply().status());
                assertThat(again.text()).isEqualTo(call.reply().text());
                assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
                assertThat(again.header("Location")).isEqualTo(call.reply().header("Location"));
            });
        }
    }

    private void sendEveryKind() {
        var customer = Person.newCustomer();
        var show = Show.onSale(1, 5);
        send(Person.anybody(), "/api/auth/register", registration(), 201);
        send(Person.admin(), "/api/users", registration(), 201);
        send(Person.organizer(), "/api/events", event(), 201);
        send(customer, "/api/notifications/event-detail-email", Map.of("event_id", show.id()), 200);
        send(Person.admin(), "/api/offers", offer(), 201);

        var paid = book(customer, show, 0);
        var code = send(customer, paid + "/pay", Map.of("method", "card"), 200)
                .json()
                .get("ticket_codes")
                .get(0)
                .asText();
        send(customer, book(customer, show, 1) + "/pay", Map.of("method", "card", "mark_success", false), 200);
        send(customer, book(customer, show, 2) + "/cancel", Map.of(), 200);
        send(customer, book(customer, show, 3) + "/extend", Map.of(), 200);
        send(Person.doorStaff(), "/api/tickets/validate", Map.of("qr_code", code), 200);

        var returned = book(customer, show, 4);
        customer.post(returned + "/pay", Map.of("method", "card")).expect(200);
        send(customer, returned + "/refund-request", Map.of("reason", "I fell ill"), 200);
        send(Person.support(), returned + "/refund-decision", Map.of("approve", true), 200);
        send(customer, "/api/complaints", complaint(), 201);
        send(customer, "/api/bookings", Map.of("event_id", show.id(), "seat_ids", show.pick(0)), 409);
    }

    private String book(Person customer, Show show, int place) {
        var order = Map.<String, Object>of("event_id", show.id(), "seat_ids", show.pick(place));
        return "/api/bookings/" + send(customer, "/api/bookings", order, 201).id();
    }

    private Reply send(Person by, String path, Map<String, Object> body, int status) {
        var key = UUID.randomUUID().toString();
        var reply = by.post(path, body, "Idempotency-Key", key).expect(status);
        sent.add(new Sent(by, path, body, key, reply));
        return reply;
    }

    private static Map<String, Object> registration() {
        return Map.of("name", "Some One", "email", UUID.randomUUID() + "@example.test", "password", "correct horse");
    }

    private static Map<String, Object> event() {
        var start = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "title",
                "A night of keys",
                "description",
                "One of the events that the tests play at",
                "venue",
                "The Proving Ground",
                "start_time",
                start.toString(),
                "end_time",
                start.plus(Duration.ofHours(3)).toString(),
                "base_price",
                35.00,
                "row_count",
                1,
                "seats_per_row",
                1);
    }

    private static Map<String, Object> offer() {
        return Map.of("code", "K" + UUID.randomUUID(), "offer_type", "percentage", "value", 10);
    }

    private static Map<String, Object> complaint() {
        return Map.of("subject", "My seat is broken", "description", "The seat in row A has three legs");
    }
}
