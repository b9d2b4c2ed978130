package ticketing.event.hold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class BookingFeedTest {
    private final UUID holdId = UUID.randomUUID();
    private long id;
    private List<Long> seats = List.of();

    @BeforeEach
    void hold_two_seats() {
        id = Calls.publish(Calls.anEvent());
        seats = Calls.seatIds(id);
        Calls.hold(holdId, id, seats.subList(0, 2)).then().statusCode(200);
    }

    @Test
    void a_confirmed_booking_makes_its_held_seats_sold() {
        tell("confirmed", holdId, seats.subList(0, 2));
        await().untilAsserted(() -> assertThat(states()).startsWith(2, 2, 0));
        assertThat(Calls.available(id)).isEqualTo(8);
    }

    @Test
    void a_cancelled_booking_frees_its_seats_and_its_hold_takes_nothing_again() {
        tell("cancelled", holdId, seats.subList(0, 2));
        await().untilAsserted(() -> assertThat(Calls.available(id)).isEqualTo(10));
        assertThat(states()).containsOnly(0);
        Calls.hold(holdId, id, seats.subList(0, 2)).then().statusCode(409).body("code", equalTo("hold_released"));
    }

    @Test
    void a_refunded_booking_frees_sold_seats() {
        tell("confirmed", holdId, seats.subList(0, 2));
        tell("refunded", holdId, seats.subList(0, 2));
        await().untilAsserted(() -> assertThat(Calls.available(id)).isEqualTo(10));
        assertThat(states()).containsOnly(0);
    }

    @Test
    void a_changed_booking_frees_what_it_gave_up_and_keeps_the_rest() {
        var more = UUID.randomUUID();
        Calls.hold(more, id, seats.subList(4, 5)).then().statusCode(200);
        var kept = List.of(new BookingTopic.Seat(seats.get(0), holdId), new BookingTopic.Seat(seats.get(4), more));
        BookingTopic.tell("seats_changed", id, kept, BookingTopic.seats(holdId, seats.subList(1, 2)));
        await().untilAsserted(() -> assertThat(states()).startsWith(1, 0, 0, 0, 1));
        Calls.hold(holdId, id, seats.subList(0, 2)).then().statusCode(200);
    }

    @Test
    void a_late_word_about_a_former_hold_touches_no_seat_that_somebody_else_has_now() {
        tell("cancelled", holdId, seats.subList(0, 2));
        await().untilAsserted(() -> assertThat(Calls.available(id)).isEqualTo(10));
        var other = UUID.randomUUID();
        Calls.hold(other, id, seats.subList(0, 2)).then().statusCode(200);
        tell("confirmed", holdId, seats.subList(0, 2));
        tell("refunded", holdId, seats.subList(0, 2));
        tell("confirmed", other, seats.subList(1, 2));
        await().untilAsserted(() -> assertThat(states()).startsWith(1, 2));
        assertThat(Calls.available(id)).isEqualTo(8);
    }

    @Test
    void what_is_told_twice_counts_once() {
        var told = tell("confirmed", holdId, seats.subList(0, 1));
        BookingTopic.tell(told, "confirmed", id, BookingTopic.seats(holdId, seats.subList(0, 2)), List.of());
        tell("confirmed", holdId, seats.subList(0, 1));
        var other = UUID.randomUUID();
        Calls.hold(other, id, seats.subList(9, 10)).then().statusCode(200);
        tell("confirmed", other, seats.subList(9, 10));
        await().untilAsserted(() -> assertThat(states()).endsWith(2));
        assertThat(states()).startsWith(2, 1);
    }

    @Test
    void the_last_sale_makes_the_event_sold_out_and_a_returned_seat_brings_it_back() {
        var rest = UUID.randomUUID();
        Calls.hold(rest, id, seats.subList(2, 10)).then().statusCode(200);
        tell("confirmed", holdId, seats.subList(0, 2));
        await().untilAsserted(() -> assertThat(states()).startsWith(2, 2));
        given().get("/api/events/" + id).then().body("status", equalTo("published"));
        tell("confirmed", rest, seats.subList(2, 10));
        await().untilAsserted(() -> given().get("/api/events/" + id).then().body("status", equalTo("sold_out")));
        Calls.hold(UUID.randomUUID(), id, seats.subList(0, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("event_not_on_sale"));
        tell("refunded", rest, seats.subList(2, 10));
        await().untilAsserted(() -> given().get("/api/events/" + id).then().body("status", equalTo("published")));
        assertThat(Calls.available(id)).isEqualTo(8);
    }

    private String tell(String fact, UUID hold, List<Long> seatIds) {
        return BookingTopic.tell(fact, id, BookingTopic.seats(hold, seatIds), List.of());
    }

    private byte[] states() {
        return Base64.getDecoder()
                .decode(given().get("/api/events/" + id + "/availability")
                        .jsonPath()
                        .getString("states"));
    }
}
