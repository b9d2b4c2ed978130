package ticketing.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.Topics;
import ticketing.kit.security.Roles;

@QuarkusTest
class BookTest extends BookingTests {
    private static final long CUSTOMER = 3;

    @Test
    void two_seats_with_an_offer_cost_what_the_contract_says() {
        var show = eventService.onSale(4, "35.00");

        Api.book(CUSTOMER, show, "welcome10", 1, 0)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/bookings/"))
                .body("status", equalTo("pending_payment"))
                .body("reference", matchesPattern("[2-9A-HJ-NP-Z]{8}"))
                .body("customer_id", equalTo((int) CUSTOMER))
                .body("subtotal", equalTo(70.0f))
                .body("discount_amount", equalTo(7.0f))
                .body("tax_amount", equalTo(5.04f))
                .body("total_amount", equalTo(68.04f))
                .body("currency", equalTo("USD"))
                .body("offer_code", equalTo("WELCOME10"))
                .body(
                        "seats.seat_id",
                        contains(show.seats().get(0), show.seats().get(1)))
                .body("seats.ticket_code", everyItem(nullValue()))
                .body("ticket_codes", hasSize(0))
                .body("payment_status", equalTo("initiated"))
                .body("refund_status", nullValue())
                .body("extensions_left", equalTo(3))
                .body("server_time", matchesPattern("\\d{4}-.*Z"));
    }

    @Test
    void a_booking_is_told_in_full() {
        var show = eventService.onSale(2, "12.50");
        var id = Api.booked(CUSTOMER, show, 0, 1);

        await().untilAsserted(() -> {
            var told = Topics.of("ticketing.bookings.v1", id);
            assertThat(told).extracting(Topics.Told::type).containsExactly("ticketing.booking.created.v1");
            assertThat(told.getFirst().version()).isEqualTo(1);
            var data = told.getFirst().data();
            assertThat(data.get("total_amount").decimalValue()).isEqualByComparingTo("27.00");
            assertThat(data.get("seats"))
                    .hasSize(2)
                    .allSatisfy(seat -> assertThat(seat.get("hold_id").asText()).isIn(eventService.holdsOf(show)));
        });
    }

    @Test
    void the_best_seats_are_left_to_event_service() {
        var show = eventService.onSale(5, "10.00");

        Api.customer(CUSTOMER)
                .body(Map.of("event_id", show.id(), "best", Map.of("count", 3)))
                .post("/api/bookings")
                .then()
                .statusCode(201)
                .body("seats", hasSize(3));
    }

    @Test
    void what_event_service_refuses_is_refused_alike() {
        var show = eventService.onSale(3, "10.00");
        eventService.take(show.seats().get(1));

        Api.book(CUSTOMER, show, 0, 1, 2)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("seats_unavailable"))
                .body("seat_ids", contains(show.seats().get(1)));
        Api.book(CUSTOMER, eventService.draft(), 0).then().statusCode(409).body("code", equalTo("event_not_on_sale"));
        Api.customer(CUSTOMER)
                .body(Map.of("event_id", 1, "seat_ids", List.of(1)))
                .post("/api/bookings")
                .then()
                .statusCode(404)
                .body("code", equalTo("event_not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"event_id\": 5}",
                "{\"event_id\": 5, \"seat_ids\": []}",
                "{\"event_id\": 5, \"seat_ids\": [1, 1]}",
                "{\"event_id\": 5, \"seat_ids\": [null]}",
                "{\"event_id\": 5, \"seat_ids\": [\"1\"]}",
                "{\"event_id\": \"5\", \"seat_ids\": [1]}",
                "{\"event_id\": 5, \"seat_ids\": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]}",
                "{\"event_id\": 5, \"seat_ids\": [1], \"best\": {\"count\": 1}}",
                "{\"event_id\": 5, \"best\": {\"count\": 0}}",
                "{\"event_id\": 5, \"best\": {\"count\": 21}}",
                "{\"event_id\": 5, \"best\": {}}",
                "{\"event_id\": 5, \"best\": {\"count\": 1, \"max_price\": -1}}",
                "[]",
                "null",
                "",
                "{\"event_id\": 5, ",
            })
    void a_request_out_of_bounds_asks_nobody(String body) {
        Api.customer(CUSTOMER).body(body).post("/api/bookings").then().statusCode(400);

        assertThat(eventService.calls()).isZero();
    }

    @Test
    void only_customers_book_and_only_for_themselves() {
        var show = eventService.onSale(1, "10.00");
        var order = Map.of("event_id", show.id(), "seat_ids", show.pick(0));

        for (var role : List.of(Roles.ADMIN, Roles.ORGANIZER, Roles.SUPPORT, Roles.ENTRY_MANAGER)) {
            Api.as(role, 9).body(order).post("/api/bookings").then().statusCode(403);
        }
        Api.customer(CUSTOMER)
                .body(Map.of("event_id", show.id(), "seat_ids", show.pick(0), "customer_id", 4))
                .post("/api/bookings")
                .then()
                .statusCode(403);
        assertThat(eventService.calls()).isZero();
    }

    @Test
    void the_same_key_books_once() {
        var show = eventService.onSale(2, "10.00");
        var key = UUID.randomUUID().toString();
        var order = Map.of("event_id", show.id(), "seat_ids", show.pick(0));

        var first = Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/api/bookings");
        var again = Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/api/bookings");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(Map.of("event_id", show.id(), "seat_ids", show.pick(1)))
                .post("/api/bookings")
                .then()
                .statusCode(422);
    }

    @Test
    void event_service_being_down_for_a_moment_is_not_noticed() {
        var show = eventService.onSale(1, "10.00");
        eventService.unwellFor(3);

        Api.book(CUSTOMER, show, 0).then().statusCode(201);
    }

    @Test
    void event_service_being_down_is_503_and_soon_over() {
        var show = eventService.onSale(1, "10.00");
        eventService.unwell(true);

        Api.book(CUSTOMER, show, 0)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("event_service_unavailable"));

        eventService.unwell(false);
        await().untilAsserted(() -> Api.book(CUSTOMER, show, 0).then().statusCode(201));
    }

    @Test
    void others_do_not_see_or_touch_a_booking() {
        var show = eventService.onSale(1, "10.00");
        var id = Api.booked(CUSTOMER, show, 0);
        var path = "/api/bookings/" + id;

        Api.customer(4).get(path).then().statusCode(404);
        Api.pay(4, id).then().statusCode(404);
        Api.customer(4).post(path + "/cancel").then().statusCode(404);
        Api.customer(4).post(path + "/extend").then().statusCode(404);
        Api.customer(4).body(Map.of("offer_code", "FLAT5")).patch(path).then().statusCode(404);
        Api.as(Roles.ORGANIZER, 77).get(path).then().statusCode(404);
        Api.as(Roles.ENTRY_MANAGER, 4).get(path).then().statusCode(403);
        Api.as(Roles.ORGANIZER, show.organizerId()).get(path).then().statusCode(200);
        Api.as(Roles.SUPPORT, 5).get(path).then().statusCode(200);
        Api.as(Roles.ADMIN, 1).get(path).then().statusCode(200);
        Api.service().get("/internal/bookings/" + id).then().statusCode(200).body("id", equalTo((int) id));
        Api.see(CUSTOMER, id).body("status", equalTo("pending_payment"));
    }

    @Test
    void a_customer_lists_own_bookings_newest_first() {
        var customer = 100_000 + System.nanoTime() % 1_000_000;
        var show = eventService.onSale(3, "10.00");
        var first = Api.booked(customer, show, 0);
        var second = Api.sold(customer, show, 1);
        var path = "/api/customers/" + customer + "/bookings";

        Api.customer(customer)
                .get(path)
                .then()
                .statusCode(200)
                .header("X-Total-Count", equalTo("2"))
                .body("id", contains((int) second, (int) first))
                .body("[0].ticket_codes", hasSize(1))
                .body("[1].ticket_codes", hasSize(0));
        Api.customer(customer).get(path + "?size=1&page=1").then().body("id", contains((int) first));
        Api.customer(customer + 1).get(path).then().statusCode(403);
        Api.service()
                .get("/internal" + path.substring("/api".length()) + "?size=1")
                .then()
                .body("", hasSize(1));
    }
}
