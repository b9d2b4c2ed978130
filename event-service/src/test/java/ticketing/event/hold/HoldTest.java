package ticketing.event.hold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void a_fenced_hold_ends_at_once_and_takes_nothing_any_more() {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id).subList(0, 2);
        Calls.hold(holdId, id, seats);

        for (var fenced : List.of(holdId, holdId, UUID.randomUUID())) {
            given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN)
                    .delete("/internal/holds/" + fenced)
                    .then()
                    .statusCode(204);
        }

        assertThat(Calls.available(id)).isEqualTo(10);
        refused(Calls.hold(holdId, id, seats), 409, "hold_released");
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

    @Test
    void many_who_want_the_best_at_once_get_different_seats() throws InterruptedException {
        var id = Calls.publish(Calls.anEvent());
        var tries = new ArrayList<Callable<List<Integer>>>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> best(id, Map.of("count", 2)).jsonPath().getList("seats.seat_id"));
        }
        List<Integer> taken;
        try (var people = Executors.newFixedThreadPool(8)) {
            taken = people.invokeAll(tries).stream()
                    .map(answer -> answer.resultNow())
                    .filter(seats -> seats != null)
                    .flatMap(List::stream)
                    .toList();
        }
        assertThat(taken).hasSize(8).doesNotHaveDuplicates();
        best(id, Map.of("count", 2)).then().statusCode(409).body("code", equalTo("seats_unavailable"));
        best(id, Map.of("count", 1)).then().statusCode(200);
    }

    @Test
    void the_best_seats_are_looked_for_in_a_section_and_up_to_a_price() {
        var id = Calls.publish(Calls.anEventWith(List.of(
                Map.of("name", "Stalls", "row_count", 1, "seats_per_row", 4, "price", 31.5),
                Map.of("name", "Balcony", "row_count", 1, "seats_per_row", 4))));
        best(id, Map.of("count", 2)).then().body("seats.section", equalTo(List.of("Stalls", "Stalls")));
        best(id, Map.of("count", 2, "max_price", 31.49))
                .then()
                .body("seats.section", equalTo(List.of("Balcony", "Balcony")));
        best(id, Map.of("count", 2, "section", "Balcony")).then().statusCode(200);
        best(id, Map.of("count", 1, "section", "Balcony")).then().statusCode(409);
        best(id, Map.of("count", 1, "section", "Gallery")).then().statusCode(400);
        best(id, Map.of("count", 1, "max_price", 19)).then().statusCode(409);
    }

    @Test
    void seats_are_held_only_while_the_event_is_on_sale_and_has_not_started() {
        var draft = Calls.create(Calls.anEvent());
        var seats = List.of(1L);
        refused(Calls.hold(holdId, draft, seats), 409, "event_not_on_sale");
        Calls.status(draft, "cancelled");
        refused(Calls.hold(holdId, draft, seats), 409, "event_not_on_sale");
        var begun = Calls.anEvent();
        begun.put("start_time", Calls.inDays(-1));
        refused(Calls.hold(holdId, Calls.publish(begun), seats), 409, "event_started");
        refused(Calls.hold(holdId, 999_999, seats), 404, "event_not_found");
    }

    @Test
    void seats_of_another_event_are_refused_by_name() {
        var other = Calls.seatIds(Calls.publish(Calls.anEvent())).getFirst();
        var id = Calls.publish(Calls.anEvent());
        refused(Calls.hold(holdId, id, List.of(Calls.seatIds(id).getFirst(), other)), 400, "seat_not_in_event")
                .body("seat_ids", equalTo(List.of(other.intValue())));
        assertThat(Calls.available(id)).isEqualTo(10);
    }

    @Test
    void a_hold_id_of_one_event_takes_nothing_of_another() {
        var id = Calls.publish(Calls.anEvent());
        Calls.hold(holdId, id, Calls.seatIds(id).subList(0, 1)).then().statusCode(200);
        var other = Calls.publish(Calls.anEvent());
        refused(Calls.hold(holdId, other, Calls.seatIds(other).subList(0, 1)), 409, "hold_of_other_event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"event_id\": 1}",
                "{\"event_id\": 1, \"seat_ids\": []}",
                "{\"event_id\": 1, \"seat_ids\": [1, 1]}",
                "{\"event_id\": 1, \"seat_ids\": [null]}",
                "{\"event_id\": 1, \"seat_ids\": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]}",
                "{\"event_id\": 1, \"seat_ids\": [1], \"best\": {\"count\": 1}}",
                "{\"event_id\": 1, \"best\": {}}",
                "{\"event_id\": 1, \"best\": {\"count\": 0}}",
                "{\"event_id\": 1, \"best\": {\"count\": 21}}",
                "{\"event_id\": 1, \"best\": {\"count\": 1, \"max_price\": -1}}",
            })
    void what_is_out_of_bounds_is_refused(String request) {
        Calls.service().body(request).put("/internal/holds/" + holdId).then().statusCode(400);
    }

    @Test
    void only_services_hold_seats_and_see_events_this_way() {
        var id = Calls.publish(Calls.anEvent());
        Calls.admin()
                .body(Map.of("event_id", id, "seat_ids", List.of(1)))
                .put("/internal/holds/" + holdId)
                .then()
                .statusCode(401);
        given().get("/internal/events/" + id).then().statusCode(401);
        Calls.service()
                .get("/internal/events/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("total_seats", equalTo(10));
        refused(Calls.service().get("/internal/events/999999"), 404, "event_not_found");
    }

    private static Response best(long id, Map<String, Object> best) {
        return Calls.service().body(Map.of("event_id", id, "best", best)).put("/internal/holds/" + UUID.randomUUID());
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
