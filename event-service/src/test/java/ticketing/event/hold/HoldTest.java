package ticketing.event.hold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class HoldTest {
    private final UUID holdId = UUID.randomUUID();

    @Test
    void a_hold_takes_all_its_seats_and_tells_where_they_are_and_what_they_cost() {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id);
        Calls.hold(holdId, id, List.of(seats.get(6), seats.get(1)))
                .then()
                .statusCode(200)
                .body("hold_id", equalTo(holdId.toString()))
                .body("event.title", equalTo("A night"))
                .body("event.version", equalTo(2))
                .body(
                        "seats.seat_id",
                        equalTo(List.of(seats.get(1).intValue(), seats.get(6).intValue())))
                .body("seats[1].section", equalTo("Main"))
                .body("seats[1].row_label", equalTo("B"))
                .body("seats[1].seat_number", equalTo(2))
                .body("seats[1].price", equalTo(20.0f));
        assertThat(Calls.available(id)).isEqualTo(8);
        given().get("/api/events/" + id + "/seats").then().body("findAll { !it.is_available }", hasSize(2));
    }

    @Test
    void the_same_hold_id_takes_nothing_more_and_gets_the_same_answer() {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id).subList(0, 2);
        var first = Calls.hold(holdId, id, seats).asString();
        assertThat(Calls.hold(holdId, id, seats).asString()).isEqualTo(first);
        assertThat(Calls.available(id)).isEqualTo(8);
    }

    @Test
    void when_one_seat_is_gone_none_is_taken_and_the_lost_ones_are_named() {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id);
        Calls.hold(UUID.randomUUID(), id, List.of(seats.get(1))).then().statusCode(200);
        Calls.hold(holdId, id, seats.subList(0, 3))
                .then()
                .statusCode(409)
                .body("code", equalTo("seats_unavailable"))
                .body("seat_ids", equalTo(List.of(seats.get(1).intValue())));
        assertThat(Calls.available(id)).isEqualTo(9);
    }

    @Test
    void fifty_who_want_the_same_seats_get_them_once_and_nobody_gets_half() throws InterruptedException {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id).subList(0, 4);
        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 50; i++) {
            var wanted = i % 2 == 0 ? seats.subList(0, 3) : seats.subList(1, 4);
            tries.add(() -> Calls.hold(UUID.randomUUID(), id, wanted).statusCode());
        }
        List<Integer> answers;
        try (var people = Executors.newFixedThreadPool(50)) {
            answers = people.invokeAll(tries).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(Calls.available(id)).isEqualTo(7);
    }

    @Test
    void the_best_seats_are_adjacent_and_held_at_once() {
        var id = Calls.publish(Calls.anEvent());
        Calls.service()
                .body(Map.of("event_id", id, "best", Map.of("count", 3)))
                .put("/internal/holds/" + holdId)
                .then()
                .statusCode(200)
                .body("seats.row_label", equalTo(List.of("A", "A", "A")))
                .body("seats.seat_number", equalTo(List.of(1, 2, 3)));
        assertThat(Calls.available(id)).isEqualTo(7);
    }
}
