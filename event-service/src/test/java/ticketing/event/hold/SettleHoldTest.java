package ticketing.event.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

/** What booking-service has put right when it finds that seats are not kept as its bookings say. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@SuppressWarnings("NullAway.Init") // filled by the framework
class SettleHoldTest {
    @Inject
    DataSource store;

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
    void the_seats_that_are_taken_are_listed_in_pages_with_their_holds() {
        claims(0, 1)
                .body("", hasSize(1))
                .body("[0].seat_id", is(seats.get(0).intValue()))
                .body("[0].hold_id", is(holdId.toString()))
                .body("[0].sold", is(false))
                .body("[0].is_open", is(true));
        claims(seats.get(0), 10).body("seat_id", contains(seats.get(1).intValue()));
        claims(seats.get(1), 10).body("", empty());
    }

    @Test
    void a_hold_keeps_just_what_its_booking_has() {
        settle(holdId, seats.subList(1, 2), seats.subList(2, 3)).body("seat_ids", empty());

        claims(0, 10)
                .body("seat_id", contains(seats.get(1).intValue(), seats.get(2).intValue()))
                .body("sold", contains(false, true))
                .body("is_open", contains(false, false));
        assertThat(Calls.available(id)).isEqualTo(8);
        settle(holdId, seats.subList(1, 2), seats.subList(2, 3));
        assertThat(Calls.available(id)).isEqualTo(8);
    }

    @Test
    void a_hold_without_a_booking_ends() {
        settle(holdId, List.of(), List.of());

        claims(0, 10).body("", empty());
        assertThat(Calls.available(id)).isEqualTo(10);
        Calls.hold(holdId, id, seats.subList(0, 2)).then().statusCode(409);
    }

    @Test
    void a_booking_gets_its_seats_back_even_when_nothing_is_on_sale_any_more() {
        Calls.status(id, "completed").then().statusCode(200);
        var lost = UUID.randomUUID();

        settle(lost, List.of(), seats.subList(4, 6)).body("seat_ids", empty());

        claims(seats.get(3), 10).body("hold_id", contains(lost.toString(), lost.toString()));
    }

    @Test
    void seats_of_another_hold_are_never_touched() {
        var other = UUID.randomUUID();

        settle(other, List.of(), seats.subList(1, 3))
                .body("seat_ids", contains(seats.get(1).intValue()));

        claims(0, 10).body("hold_id", contains(holdId.toString(), holdId.toString(), other.toString()));
        assertThat(Calls.available(id)).isEqualTo(7);
    }

    @Test
    void claims_that_somebody_has_changed_by_hand_are_counted_anew() throws SQLException {
        settle(holdId, List.of(), seats.subList(0, 2));
        try (var connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from seat_claim where seat_id = " + seats.get(0));
        }

        settle(holdId, List.of(), seats.subList(0, 2)).body("seat_ids", empty());

        claims(0, 10).body("sold", contains(true, true));
        assertThat(Calls.available(id)).isEqualTo(8);
    }

    private ValidatableResponse claims(long after, int limit) {
        return Calls.service()
                .get("/internal/events/" + id + "/claims?after=" + after + "&limit=" + limit)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse settle(UUID hold, List<Long> held, List<Long> sold) {
        return Calls.service()
                .contentType("application/json")
                .body(Map.of("event_id", id, "held", held, "sold", sold))
                .put("/internal/holds/" + hold + "/seats")
                .then()
                .statusCode(200);
    }
}
