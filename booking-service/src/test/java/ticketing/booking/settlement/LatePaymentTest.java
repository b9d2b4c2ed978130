package ticketing.booking.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.FakePaymentProvider;
import ticketing.booking.testing.FakePaymentProvider.Mood;
import ticketing.booking.testing.Topics;
import ticketing.kit.store.Writer;

@QuarkusTest
class LatePaymentTest extends BookingTests {
    private static final long CUSTOMER = 3;
    private static final long PRICE = 3_780;
    private static final Duration HOLD = Duration.ofMinutes(10);

    @Inject
    Writer writer;

    @Inject
    Session store;

    @Inject
    ReadLedger readLedger;

    @Test
    void a_payment_that_nobody_can_tell_of_is_confirmed_once_the_provider_can() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        var key = UUID.randomUUID().toString();
        paymentProvider.becomes(Mood.SILENT);

        pay(id, key)
                .then()
                .statusCode(202)
                .body("status", equalTo("pending_payment"))
                .body("settlement", equalTo("open"));
        paymentProvider.becomes(Mood.WELL);

        awaitStatus(id, "confirmed");
        Api.see(CUSTOMER, id).body("ticket_codes", hasSize(1)).body("settlement", nullValue());
        var answer = pay(id, key);
        answer.then().statusCode(200).body("status", equalTo("confirmed"));
        assertThat(pay(id, key).asString()).isEqualTo(answer.asString());
        pay(id, UUID.randomUUID().toString()).then().statusCode(409).body("code", equalTo("booking_not_pending"));
        assertThat(paymentProvider.captured(id)).hasSize(1);
    }

    @Test
    void while_nobody_can_tell_another_attempt_takes_no_second_payment() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.SILENT);
        Api.pay(CUSTOMER, id).then().statusCode(202);
        Api.pay(CUSTOMER, id).then().statusCode(202);
        paymentProvider.becomes(Mood.WELL);

        assertThat(Api.pay(CUSTOMER, id).statusCode()).isIn(200, 409);

        awaitStatus(id, "confirmed");
        assertThat(paymentProvider.captured(id)).hasSize(1);
        assertThat(paymentProvider.refunded(id)).isEmpty();
    }

    @Test
    void what_is_found_out_before_the_provider_is_given_up_is_the_answer_and_stays_it() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        var key = UUID.randomUUID().toString();
        paymentProvider.becomes(Mood.SILENT);
        paymentProvider.beforeItAnswers(() -> {
            paymentProvider.beforeItAnswers(() -> {});
            paymentProvider.becomes(Mood.WELL);
            paymentProvider.callBack(id);
            awaitStatus(id, "confirmed");
            paymentProvider.becomes(Mood.SILENT);
        });

        var answer = pay(id, key);

        answer.then().statusCode(200).body("status", equalTo("confirmed"));
        assertThat(pay(id, key).asString()).isEqualTo(answer.asString());
        assertThat(settlements(id)).isZero();
    }

    @Test
    void an_order_that_never_arrived_leaves_the_booking_to_be_paid() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.DEAF);
        Api.pay(CUSTOMER, id).then().statusCode(202);
        paymentProvider.becomes(Mood.WELL);

        Api.pay(CUSTOMER, id).then().statusCode(200).body("status", equalTo("confirmed"));

        assertThat(paymentProvider.captured(id)).hasSize(1);
    }

    @Test
    void a_provider_that_is_away_changes_nothing() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        var key = UUID.randomUUID().toString();
        paymentProvider.becomes(Mood.AWAY);

        pay(id, key)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("payment_provider_unavailable"));

        Api.see(CUSTOMER, id).body("status", equalTo("pending_payment")).body("settlement", nullValue());
        paymentProvider.becomes(Mood.WELL);
        pay(id, key).then().statusCode(200);
    }

    @Test
    void a_payment_that_turns_out_declined_cancels_the_booking() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.SILENT);
        Api.customer(CUSTOMER)
                .body(Map.of("method", "card", "mark_success", false))
                .post("/api/bookings/" + id + "/pay")
                .then()
                .statusCode(202);
        paymentProvider.becomes(Mood.WELL);

        awaitStatus(id, "cancelled");

        Api.see(CUSTOMER, id).body("end_reason", equalTo("payment_failed")).body("settlement", nullValue());
    }

    @Test
    void a_capture_that_no_commit_followed_is_confirmed_by_its_callback_however_often_it_comes() throws Exception {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.capture(keyOf(id), id, PRICE);

        assertThat(atOnce(10, i -> paymentProvider.callBack(id).statusCode())).containsOnly(204);
        awaitStatus(id, "confirmed");
        paymentProvider.callBack(id).then().statusCode(204);

        Api.see(CUSTOMER, id).body("ticket_codes", hasSize(1)).body("settlement", nullValue());
        await().untilAsserted(
                        () -> assertThat(Topics.of("ticketing.bookings.v1", id)).hasSize(2));
        assertThat(paymentProvider.refunded(id)).isEmpty();
        assertThat(settlements(id)).isZero();
    }

    @Test
    void a_capture_that_no_callback_ever_tells_of_is_found_in_the_providers_books() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.capture(keyOf(id), id, PRICE);
        var nobodys = "untold-" + keyOf(id);
        paymentProvider.capture(nobodys, id + 1_000_000, PRICE);

        clock.pass(Duration.ofSeconds(30));
        readLedger.readBatch();

        awaitStatus(id, "confirmed");
        awaitRefund(id + 1_000_000, PRICE);
        assertThat(settlements(id)).isZero();
    }

    @Test
    void the_callback_of_a_payment_that_was_booked_writes_nothing() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);

        paymentProvider.callBack(id).then().statusCode(204);

        assertThat(settlements(id)).isZero();
    }

    @Test
    void an_expired_booking_that_was_paid_gets_its_seats_again_if_they_are_free() {
        var show = eventService.onSale(2, "35.00");
        var code = Api.offer(Map.of("usage_limit", 1));
        var id = Api.book(CUSTOMER, show, code, 0, 1).jsonPath().getLong("id");
        expire(id);
        eventService.holdsOf(show).forEach(eventService::letGo);
        paymentProvider.capture(keyOf(id), id, 6_804);

        paymentProvider.callBack(id).then().statusCode(204);

        awaitStatus(id, "confirmed");
        Api.see(CUSTOMER, id)
                .body("payment_status", equalTo("paid"))
                .body("end_reason", nullValue())
                .body("ticket_codes", hasSize(2));
        assertThat(Api.usesOf(code)).isEqualTo(1);
        assertThat(eventService.heldOf(show)).isEqualTo(2);
        await().untilAsserted(() -> {
            var told = Topics.of("ticketing.bookings.v1", id).getLast();
            assertThat(told.type()).isEqualTo("ticketing.booking.confirmed.v1");
            assertThat(told.data().get("seats").get(0).get("hold_id").asText())
                    .isEqualTo(eventService.holdsOf(show).getLast());
        });
        assertThat(paymentProvider.refunded(id)).isEmpty();
    }

    @Test
    void an_expired_booking_whose_seats_have_gone_gets_its_money_back_once() throws Exception {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        expire(id);
        eventService.take(show.seats().getFirst());
        paymentProvider.capture(keyOf(id), id, PRICE);

        atOnce(5, i -> paymentProvider.callBack(id).statusCode());
        clock.pass(Duration.ofSeconds(10)); // event-service would have freed the booking's own by then

        awaitRefund(id, PRICE);
        paymentProvider.callBack(id).then().statusCode(204);
        Api.see(CUSTOMER, id).body("status", equalTo("cancelled")).body("settlement", equalTo("refunded"));
        assertThat(paymentProvider.refunded(id)).containsExactly(PRICE);
    }

    @Test
    void money_that_is_taken_while_the_booking_expires_ends_with_the_ticket() {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        paymentProvider.beforeItAnswers(() -> {
            clock.pass(HOLD);
            eventService.holdsOf(show).forEach(eventService::letGo);
        });

        Api.pay(CUSTOMER, id).then().statusCode(202).body("settlement", equalTo("open"));

        awaitStatus(id, "confirmed");
        assertThat(paymentProvider.captured(id)).hasSize(1);
        assertThat(paymentProvider.refunded(id)).isEmpty();
    }

    @Test
    void who_asks_again_after_the_booking_expired_is_told_that_the_payment_is_seen_to() {
        var show = eventService.onSale(2, "35.00");
        var paid = Api.booked(CUSTOMER, show, 0);
        var unpaid = Api.booked(CUSTOMER, show, 1);
        paymentProvider.capture(keyOf(paid), paid, PRICE);
        expire(paid);
        eventService.holdsOf(show).forEach(eventService::letGo);

        Api.pay(CUSTOMER, paid).then().statusCode(202).body("settlement", equalTo("open"));
        Api.pay(CUSTOMER, unpaid).then().statusCode(409).body("code", equalTo("booking_expired"));

        awaitStatus(paid, "confirmed");
        assertThat(paymentProvider.captured(unpaid)).isEmpty();
    }

    @Test
    void a_payment_at_a_price_that_is_not_asked_any_more_goes_back() {
        var show = eventService.onSale(2, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        paymentProvider.capture(keyOf(id), id, PRICE);
        Api.customer(CUSTOMER)
                .body(Map.of("seat_ids", show.pick(0, 1)))
                .patch("/api/bookings/" + id)
                .then()
                .statusCode(200);

        paymentProvider.callBack(id).then().statusCode(204);

        awaitRefund(id, PRICE);
        assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo("pending_payment");
        Api.pay(CUSTOMER, id).then().statusCode(200);
        assertThat(paymentProvider.captured(id)).hasSize(2);
        assertThat(paymentProvider.refunded(id)).containsExactly(PRICE);
    }

    @Test
    void a_payment_keeps_its_name_while_the_price_stays() {
        var show = eventService.onSale(2, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        var key = keyOf(id);
        Api.customer(CUSTOMER)
                .body(Map.of("seat_ids", show.pick(1)))
                .patch("/api/bookings/" + id)
                .then()
                .statusCode(200);
        assertThat(keyOf(id)).isEqualTo(key);
    }

    @Test
    void the_second_of_two_payments_of_one_booking_goes_back() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.capture("another-" + id, id, PRICE);

        paymentProvider.callBack(id).then().statusCode(204);

        awaitRefund(id, PRICE);
        assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo("confirmed");
    }

    @Test
    void who_gave_up_gets_back_what_was_taken() {
        var id = Api.booked(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.SILENT);
        Api.pay(CUSTOMER, id).then().statusCode(202);
        Api.customer(CUSTOMER).post("/api/bookings/" + id + "/cancel").then().statusCode(200);
        paymentProvider.becomes(Mood.WELL);

        awaitRefund(id, PRICE);
        assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo("cancelled");
    }

    @Test
    void a_payment_for_a_booking_that_does_not_exist_goes_back() {
        var nobodys = 900_000_000 + System.nanoTime() % 1_000_000;
        paymentProvider.capture("stray-" + nobodys, nobodys, PRICE);

        paymentProvider.callBack(nobodys).then().statusCode(204);

        awaitRefund(nobodys, PRICE);
    }

    @Test
    void a_callback_that_the_provider_has_not_signed_is_not_heard() {
        var body = "{\"payments\": []}";

        FakePaymentProvider.callBack(body, FakePaymentProvider.signature(body + " "))
                .then()
                .statusCode(401);
        FakePaymentProvider.callBack("{", FakePaymentProvider.signature("{"))
                .then()
                .statusCode(400);
        FakePaymentProvider.callBack("{}", FakePaymentProvider.signature("{}"))
                .then()
                .statusCode(400);
    }

    private static Response pay(long id, String key) {
        return Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(Map.of("method", "card"))
                .post("/api/bookings/" + id + "/pay");
    }

    private void expire(long id) {
        clock.pass(HOLD);
        awaitStatus(id, "cancelled");
    }

    private static void awaitStatus(long id, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo(status));
    }

    private void awaitRefund(long id, long cents) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(paymentProvider.refunded(id)).containsExactly(cents));
    }

    private String keyOf(long id) {
        return writer.write(() -> store.createNativeQuery("select payment_key from booking where id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult());
    }

    private long settlements(long id) {
        return writer.write(() -> store.createQuery("select count(*) from Settlement where bookingId = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult());
    }
}
