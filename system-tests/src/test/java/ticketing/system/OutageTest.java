package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A part that is gone takes nothing else along, and what was answered is not forgotten. */
class OutageTest {
    private final Platform platform = Platform.get();

    @Test
    void a_service_that_is_down_refuses_its_own_calls_only() {
        var customer = Person.newCustomer();
        platform.kill("support-service");
        try {
            await().untilAsserted(() -> {
                var refused = customer.get("/api/complaints").expect(503);
                assertThat(refused.header("Retry-After")).isNotEmpty();
                assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            });
            var booking = Show.onSale(1, 1).sell(customer, 0);
            assertThat(booking.get("status").asText()).isEqualTo("confirmed");
        } finally {
            platform.start("support-service");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> customer.get("/api/complaints").expect(200));
    }

    @Test
    void without_a_broker_tickets_are_sold_and_told_of_later() {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        platform.kill("broker");
        try {
            var booking = show.sell(customer, 0);
            assertThat(booking.get("status").asText()).isEqualTo("confirmed");
            customer.post("/api/bookings/" + show.book(customer, 1).expect(201).id() + "/cancel", Map.of())
                    .expect(200);
        } finally {
            platform.start("broker");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(show.available()).isEqualTo(1));
    }

    @Test
    void what_was_answered_survives_a_kill() {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        var booking = show.sell(customer, 0);
        platform.kill("booking-service");
        platform.kill("event-service");
        platform.start("event-service");
        platform.start("booking-service");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var after = customer.get("/api/bookings/" + booking.get("id").asLong())
                    .expect(200)
                    .json();
            assertThat(after.get("status").asText()).isEqualTo("confirmed");
            assertThat(after.get("ticket_codes")).isEqualTo(booking.get("ticket_codes"));
            assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(1));
        });
    }
}
