package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hold ends by itself, with a hold time of three seconds. */
class ExpiryTest {
    @BeforeAll
    static void hold_seats_for_seconds_only() {
        Platform.get().restart("booking-service", Map.of("HOLD_MINUTES", "0.05"));
    }

    @AfterAll
    static void hold_seats_as_usual() {
        Platform.get().restart("booking-service", Map.of());
    }

    @Test
    void seats_nobody_pays_for_are_free_again_and_their_holder_can_not_pay_any_more() {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        var booking = show.book(customer, 0, 1).expect(201);
        assertThat(show.available()).isZero();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var now = customer.get("/api/bookings/" + booking.id()).json();
            assertThat(now.get("status").asText()).isEqualTo("cancelled");
            assertThat(show.freeSeats()).hasSize(2);
        });
        var late = Show.pay(customer, booking.id()).expect(409);
        assertThat(late.json().get("code").asText()).isEqualTo("booking_expired");
        show.sell(Person.newCustomer(), 0, 1);
    }
}
