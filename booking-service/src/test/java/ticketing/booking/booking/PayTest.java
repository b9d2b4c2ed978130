package ticketing.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.Topics;

@QuarkusTest
class PayTest extends BookingTests {
    private static final long CUSTOMER = 3;

    @Test
    void a_paid_booking_has_a_ticket_per_seat() {
        var show = eventService.onSale(2, "35.00");
        var id = Api.booked(CUSTOMER, show, 0, 1);

        Api.pay(CUSTOMER, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"))
                .body("payment_status", equalTo("paid"))
                .body("ticket_codes", hasSize(2))
                .body("seats.ticket_status", everyItem(equalTo("issued")))
                .body("seats.view_url", everyItem(startsWith("/t/")))
                .body("confirmed_at", notNullValue());

        await().untilAsserted(() -> {
            var told = Topics.of("ticketing.bookings.v1", id);
            assertThat(told)
                    .extracting(Topics.Told::type)
                    .containsExactly("ticketing.booking.created.v1", "ticketing.booking.confirmed.v1");
            assertThat(told.getLast().version()).isEqualTo(2);
            assertThat(told.getLast().data().get("payment_status").asText()).isEqualTo("paid");
        });
    }

    @Test
    void twenty_payments_of_one_booking_take_effect_once() throws Exception {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);

        var statuses = atOnce(20, i -> Api.pay(CUSTOMER, id).statusCode());

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        Api.see(CUSTOMER, id).body("ticket_codes", hasSize(1));
        await().untilAsserted(
                        () -> assertThat(Topics.of("ticketing.bookings.v1", id)).hasSize(2));
    }

    @Test
    void the_same_key_pays_once_and_answers_alike() {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        var key = UUID.randomUUID().toString();
        var request = Map.of("method", "card");

        var first = Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/bookings/" + id + "/pay");
        var again = Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/bookings/" + id + "/pay");

        first.then().statusCode(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_declined_payment_cancels_the_booking_and_gives_the_offer_back() {
        var show = eventService.onSale(1, "35.00");
        var code = Api.offer(Map.of("usage_limit", 1));
        var id = Api.book(CUSTOMER, show, code, 0).jsonPath().getLong("id");
        assertThat(Api.usesOf(code)).isEqualTo(1);

        Api.customer(CUSTOMER)
                .body(Map.of("method", "card", "mark_success", false))
                .post("/api/bookings/" + id + "/pay")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("payment_status", equalTo("failed"))
                .body("end_reason", equalTo("payment_failed"))
                .body("ticket_codes", hasSize(0));

        assertThat(Api.usesOf(code)).isZero();
        Api.pay(CUSTOMER, id).then().statusCode(409).body("code", equalTo("booking_not_pending"));
        await().untilAsserted(() -> {
            var told = Topics.of("ticketing.bookings.v1", id).getLast();
            assertThat(told.type()).isEqualTo("ticketing.booking.cancelled.v1");
            assertThat(told.data().get("reason").asText()).isEqualTo("payment_failed");
            assertThat(told.data().get("seats")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"method\": \"x\"}", "{\"method\": \"card\", \"mark_success\": \"yes\"}", ""})
    void a_malformed_payment_changes_nothing(String body) {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);

        Api.customer(CUSTOMER)
                .body(body)
                .post("/api/bookings/" + id + "/pay")
                .then()
                .statusCode(400);

        assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo("pending_payment");
    }

    @Test
    void a_lapsed_booking_cannot_be_paid_and_is_cancelled() {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);

        clock.pass(Duration.ofMinutes(10));

        Api.pay(CUSTOMER, id).then().statusCode(409).body("code", equalTo("booking_expired"));
        await().untilAsserted(() ->
                Api.see(CUSTOMER, id).body("status", equalTo("cancelled")).body("end_reason", equalTo("expired")));
        Api.pay(CUSTOMER, id).then().statusCode(409).body("code", equalTo("booking_expired"));
    }

    @Test
    void paying_and_expiring_never_both_win() throws Exception {
        var show = eventService.onSale(20, "35.00");
        var ids = atOnce(20, i -> Api.booked(CUSTOMER, show, i));

        var statuses = atOnce(20, i -> {
            if (i == 10) {
                clock.pass(Duration.ofMinutes(10));
            }
            return Api.pay(CUSTOMER, ids.get(i)).statusCode();
        });

        await().untilAsserted(() -> {
            for (int i = 0; i < ids.size(); i++) {
                Api.see(CUSTOMER, ids.get(i))
                        .body("status", equalTo(statuses.get(i) == 200 ? "confirmed" : "cancelled"))
                        .body("ticket_codes", hasSize(statuses.get(i) == 200 ? 1 : 0));
            }
        });
    }
}
