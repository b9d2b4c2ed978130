package ticketing.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.Topics;

@QuarkusTest
class PendingTest extends BookingTests {
    private static final long CUSTOMER = 3;

    @Test
    void a_booking_is_given_up_once() {
        var show = eventService.onSale(1, "10.00");
        var id = Api.booked(CUSTOMER, show, 0);

        var statuses =
                List.of(post(id, "cancel").statusCode(), post(id, "cancel").statusCode());

        assertThat(statuses).containsExactly(200, 409);
        Api.see(CUSTOMER, id)
                .body("status", equalTo("cancelled"))
                .body("end_reason", equalTo("given_up"))
                .body("payment_status", equalTo("failed"));
    }

    @Test
    void a_paid_booking_cannot_be_given_up() {
        var show = eventService.onSale(1, "10.00");
        var id = Api.sold(CUSTOMER, show, 0);

        post(id, "cancel").then().statusCode(409).body("code", equalTo("booking_not_pending"));

        assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo("confirmed");
    }

    @Test
    void seats_are_kept_longer_three_times() {
        var show = eventService.onSale(1, "10.00");
        var id = Api.booked(CUSTOMER, show, 0);
        for (var left : List.of(2, 1, 0)) {
            var before = expiryOf(id);
            clock.pass(Duration.ofMinutes(9));
            post(id, "extend").then().statusCode(200).body("extensions_left", equalTo(left));
            assertThat(expiryOf(id)).isAfterOrEqualTo(before.plus(Duration.ofMinutes(9)));
        }

        post(id, "extend").then().statusCode(409).body("code", equalTo("extension_limit_reached"));
        clock.pass(Duration.ofMinutes(10));
        post(id, "extend").then().statusCode(409).body("code", equalTo("booking_expired"));
    }

    @Test
    void seats_and_offer_are_changed_in_one_step() {
        var show = eventService.onSale(4, "35.00");
        var id = Api.book(CUSTOMER, show, "FLAT5", 0, 1).jsonPath().getLong("id");
        var expiry = expiryOf(id);

        patch(id, Map.of("seat_ids", show.pick(1, 2, 3), "offer_code", "WELCOME10"))
                .then()
                .statusCode(200)
                .body("seats.seat_id", contains(show.pick(1, 2, 3).toArray()))
                .body("subtotal", equalTo(105.0f))
                .body("discount_amount", equalTo(10.5f))
                .body("offer_code", equalTo("WELCOME10"));

        assertThat(expiryOf(id)).isEqualTo(expiry);
        await().untilAsserted(() -> {
            var told = Topics.of("ticketing.bookings.v1", id).getLast();
            assertThat(told.type()).isEqualTo("ticketing.booking.seats_changed.v1");
            assertThat(told.data().get("seats")).hasSize(3);
            assertThat(told.data().get("released")).hasSize(1);
            var released = told.data().get("released").get(0);
            assertThat(released.get("seat_id").asLong()).isEqualTo(show.seats().getFirst());
            assertThat(released.get("hold_id").asText())
                    .isEqualTo(eventService.holdsOf(show).getFirst());
        });
        Api.pay(CUSTOMER, id).then().statusCode(200).body("ticket_codes.size()", equalTo(3));
    }

    @Test
    void a_change_that_loses_a_seat_changes_nothing() {
        var show = eventService.onSale(3, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        eventService.take(show.seats().get(2));

        patch(id, Map.of("seat_ids", show.pick(1, 2)))
                .then()
                .statusCode(409)
                .body("code", equalTo("seats_unavailable"))
                .body("seat_ids", contains(show.seats().get(2)));

        Api.see(CUSTOMER, id).body("seats.seat_id", contains(show.seats().get(0)));
    }

    @Test
    void an_offer_is_taken_and_given_back_with_the_booking() {
        var show = eventService.onSale(1, "35.00");
        var code = Api.offer(Map.of("usage_limit", 1));
        var id = Api.booked(CUSTOMER, show, 0);

        patch(id, Map.of("offer_code", code)).then().statusCode(200).body("discount_amount", equalTo(3.5f));
        assertThat(Api.usesOf(code)).isEqualTo(1);
        patch(id, Map.of("offer_code", code.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(200)
                .body("discount_amount", equalTo(3.5f));
        assertThat(Api.usesOf(code)).isEqualTo(1);
        patch(id, Map.of("offer_code", "NONE-SUCH")).then().statusCode(400).body("code", equalTo("offer_invalid"));
        Api.see(CUSTOMER, id).body("offer_code", equalTo(code));
        patch(id, Map.of("offer_code", "")).then().statusCode(200).body("offer_code", nullValue());
        assertThat(Api.usesOf(code)).isZero();
    }

    @Test
    void changes_at_once_leave_one_whole_booking() throws Exception {
        var show = eventService.onSale(9, "10.00");
        var id = Api.booked(CUSTOMER, show, 0);

        var statuses =
                atOnce(8, i -> patch(id, Map.of("seat_ids", show.pick(i + 1))).statusCode());

        assertThat(statuses).contains(200).containsOnly(200, 409);
        Api.see(CUSTOMER, id).body("seats.size()", equalTo(1)).body("subtotal", equalTo(10.0f));
        var won = statuses.stream().filter(status -> status == 200).count();
        assertThat(eventService.freed()).hasSize((int) (8 - won));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"seat_ids\": []}", "{\"seat_ids\": [1, 1]}", "{\"offer_code\": 5}", ""})
    void a_malformed_change_changes_nothing(String body) {
        var show = eventService.onSale(1, "10.00");
        var id = Api.booked(CUSTOMER, show, 0);

        Api.customer(CUSTOMER).body(body).patch("/api/bookings/" + id).then().statusCode(400);

        Api.see(CUSTOMER, id).body("seats.size()", equalTo(1));
    }

    private static Response post(long id, String command) {
        return Api.customer(CUSTOMER).post("/api/bookings/" + id + "/" + command);
    }

    private static Response patch(long id, Map<String, ?> change) {
        return Api.customer(CUSTOMER).body(change).patch("/api/bookings/" + id);
    }

    private static Instant expiryOf(long id) {
        return Instant.parse(Api.see(CUSTOMER, id).extract().jsonPath().getString("expires_at"));
    }
}
