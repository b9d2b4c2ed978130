package ticketing.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.FakeEventService.Show;
import ticketing.booking.testing.Topics;

/** A hold that was made but never booked, because something stopped in between. */
@QuarkusTest
class FenceTest extends BookingTests {
    private static final long CUSTOMER = 3;

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_booked_hold_cannot_be_fenced() {
        var show = eventService.onSale(1, "10.00");
        var id = Api.booked(CUSTOMER, show, 0);

        fence(eventService.holdsOf(show).getFirst()).then().body("booked", equalTo(true));

        Api.pay(CUSTOMER, id).then().statusCode(200);
    }

    @Test
    void a_call_sent_again_finds_its_hold() {
        var show = eventService.onSale(1, "10.00");
        holdWithoutBooking(show);

        bookAgain(show).then().statusCode(201);

        assertThat(eventService.holdsOf(show)).hasSize(1);
    }

    @Test
    void a_fenced_hold_never_becomes_a_booking() {
        var show = eventService.onSale(1, "10.00");
        var fenced = holdWithoutBooking(show);
        fence(fenced).then().statusCode(200).body("booked", equalTo(false));
        fence(fenced).then().body("booked", equalTo(false));

        var id = bookAgain(show).then().statusCode(201).extract().jsonPath().getLong("id");

        assertThat(eventService.freed()).containsExactly(fenced);
        await().untilAsserted(() -> assertThat(holdOf(id)).isNotEqualTo(fenced));
        fence(fenced).then().body("booked", equalTo(false));
    }

    @Test
    void a_hold_is_either_fenced_or_booked() throws Exception {
        var show = eventService.onSale(1, "10.00");
        var hold = holdWithoutBooking(show);

        var answers = atOnce(2, i -> i == 0 ? bookAgain(show) : fence(hold));

        var id = answers.getFirst().then().statusCode(201).extract().jsonPath().getLong("id");
        var booked = answers.getLast().jsonPath().getBoolean("booked");
        await().untilAsserted(() -> assertThat(holdOf(id).equals(hold)).isEqualTo(booked));
    }

    @Test
    void only_services_may_fence() {
        Api.customer(CUSTOMER)
                .put("/internal/holds/" + UUID.randomUUID() + "/fence")
                .then()
                .statusCode(401);
    }

    @Test
    void a_key_that_was_used_for_other_seats_gets_the_seats_it_asks_for_now() {
        var show = eventService.onSale(2, "10.00");
        holdWithoutBooking(show);

        var other = Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(Map.of("event_id", show.id(), "seat_ids", show.pick(1)))
                .post("/api/bookings");

        other.then()
                .statusCode(201)
                .body("seats[0].seat_id", equalTo(show.seats().get(1)));
    }

    private String holdWithoutBooking(Show show) {
        eventService.loseAnswers(true);
        bookAgain(show).then().statusCode(503);
        eventService.loseAnswers(false);
        return eventService.holdsOf(show).getFirst();
    }

    private Response bookAgain(Show show) {
        return Api.customer(CUSTOMER)
                .header("Idempotency-Key", key)
                .body(Map.of("event_id", show.id(), "seat_ids", show.pick(0)))
                .post("/api/bookings");
    }

    private static Response fence(String hold) {
        return Api.service().put("/internal/holds/" + hold + "/fence");
    }

    private static String holdOf(long booking) {
        return Topics.of("ticketing.bookings.v1", booking)
                .getFirst()
                .data()
                .get("seats")
                .get(0)
                .get("hold_id")
                .asText();
    }
}
