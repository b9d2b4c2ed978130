package ticketing.event.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class EventTest {

    @Test
    void a_new_event_is_a_draft_with_all_seats_free() {
        var created =
                Calls.organizer().body(Calls.anEvent()).post("/api/events").then();
        created.statusCode(201)
                .body("status", equalTo("draft"))
                .body("organizer_id", equalTo(2))
                .body("base_price", equalTo(20.0f))
                .body("currency", equalTo("USD"))
                .body("total_seats", equalTo(10))
                .body("available_seats", equalTo(10));
        given().spec(Calls.organizer())
                .get(created.extract().header("Location"))
                .then()
                .statusCode(200)
                .body("title", equalTo("A night"));
    }

    @ParameterizedTest
    @CsvSource({"customer", "entry_manager", "support_executive"})
    void only_organizers_and_administrators_draft_events(String role) {
        Calls.as(role, 9)
                .body(Calls.anEvent())
                .post("/api/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void without_a_token_nothing_is_drafted() {
        given().contentType("application/json")
                .body(Calls.anEvent())
                .post("/api/events")
                .then()
                .statusCode(401);
    }

    @Test
    void an_administrator_drafts_for_an_organizer_and_nobody_else_for_others() {
        var event = Calls.anEvent();
        event.put("organizer_id", 77);
        Calls.admin().body(event).post("/api/events").then().statusCode(201).body("organizer_id", equalTo(77));
        Calls.organizer().body(event).post("/api/events").then().statusCode(403);
    }

    @Test
    void the_same_idempotency_key_drafts_once() {
        var key = UUID.randomUUID().toString();
        var event = Calls.anEvent();
        var first = Calls.organizer().header("Idempotency-Key", key).body(event).post("/api/events");
        var second =
                Calls.organizer().header("Idempotency-Key", key).body(event).post("/api/events");
        assertThat(second.jsonPath().getLong("id")).isEqualTo(first.jsonPath().getLong("id"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("title", "ab"),
                Arguments.of("title", "x".repeat(161)),
                Arguments.of("title", "line\nbreak"),
                Arguments.of("title", 7),
                Arguments.of("description", "too short"),
                Arguments.of("venue", "  ab  "),
                Arguments.of("venue", "x".repeat(161)),
                Arguments.of("start_time", "tomorrow"),
                Arguments.of("start_time", "+1000000-01-01T00:00:00Z"),
                Arguments.of("end_time", Calls.inDays(0)),
                Arguments.of("base_price", 0),
                Arguments.of("base_price", -1),
                Arguments.of("base_price", 9.999),
                Arguments.of("base_price", 1_000_000.01),
                Arguments.of("base_price", "20"),
                Arguments.of("row_count", 0),
                Arguments.of("row_count", 27),
                Arguments.of("row_count", 1.5),
                Arguments.of("seats_per_row", 0),
                Arguments.of("seats_per_row", 51));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_out_of_bounds_is_refused_by_name(String field, Object value) {
        var event = Calls.anEvent();
        event.put(field, value);
        Calls.organizer()
                .body(event)
                .post("/api/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"title", "description", "venue", "start_time", "end_time", "base_price", "row_count", "seats_per_row"})
    void every_field_is_needed(String field) {
        var event = Calls.anEvent();
        event.remove(field);
        Calls.organizer().body(event).post("/api/events").then().statusCode(400).body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.01", "26, 50, 1000000.00"})
    void bounds_themselves_are_allowed(int rows, int seats, String price) {
        var event = Calls.anEvent();
        event.put("title", "abc");
        event.put("row_count", rows);
        event.put("seats_per_row", seats);
        event.put("base_price", new java.math.BigDecimal(price));
        Calls.organizer()
                .body(event)
                .post("/api/events")
                .then()
                .statusCode(201)
                .body("total_seats", equalTo(rows * seats));
    }

    static Stream<Arguments> wrongSections() {
        return Stream.of(
                Arguments.of(List.of(), "sections"),
                Arguments.of(List.of(section("", 1, 1)), "sections[0].name"),
                Arguments.of(List.of(section("x".repeat(81), 1, 1)), "sections[0].name"),
                Arguments.of(List.of(section("A", 101, 1)), "sections[0].row_count"),
                Arguments.of(List.of(section("A", 1, 1), section("B", 1, 201)), "sections[1].seats_per_row"),
                Arguments.of(
                        List.of(Map.of("name", "A", "row_count", 1, "seats_per_row", 1, "price", 0)),
                        "sections[0].price"),
                Arguments.of(List.of(section("A", 1, 1), section("a", 1, 1)), "sections"),
                Arguments.of(
                        java.util.stream.IntStream.range(0, 6)
                                .mapToObj(i -> section("S" + i, 100, 200))
                                .toList(),
                        "sections"));
    }

    @ParameterizedTest
    @MethodSource("wrongSections")
    void sections_have_bounds_of_their_own(List<Map<String, Object>> sections, String field) {
        Calls.organizer()
                .body(Calls.anEventWith(sections))
                .post("/api/events")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void sections_come_in_place_of_rows_not_beside_them() {
        var event = Calls.anEvent();
        event.put("sections", List.of(section("A", 1, 1)));
        Calls.organizer()
                .body(event)
                .post("/api/events")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("sections"));
    }

    @Test
    void a_malformed_body_and_an_absent_one_are_refused() {
        Calls.organizer()
                .body("{\"title\": ")
                .post("/api/events")
                .then()
                .statusCode(400)
                .body("code", notNullValue());
        Calls.organizer().post("/api/events").then().statusCode(400).body("code", notNullValue());
    }

    @Test
    void a_draft_is_there_for_its_organizer_and_the_administrator_only() {
        var id = Calls.create(Calls.anEvent());
        var path = "/api/events/" + id;
        for (var part : List.of("", "/seats", "/seat-map", "/availability", "/seats/changes")) {
            given().get(path + part).then().statusCode(404).body("code", equalTo("event_not_found"));
            Calls.as(Roles.ORGANIZER, 99).get(path + part).then().statusCode(404);
        }
        Calls.organizer().get(path).then().statusCode(200);
        Calls.admin().get(path + "/seats").then().statusCode(200);
        given().get("/api/events?size=1000").then().body("id", not(hasItem((int) id)));
        Calls.as(Roles.ORGANIZER, 99)
                .get("/api/events?size=1000&status=draft")
                .then()
                .body("id", not(hasItem((int) id)));
        Calls.organizer().get("/api/events?size=1000&status=draft").then().body("id", hasItem((int) id));
        Calls.admin().get("/api/events?size=1000&status=draft").then().body("id", hasItem((int) id));
    }

    @Test
    void a_bad_token_is_refused_even_where_none_is_needed() {
        given().auth()
                .oauth2("not.a.token")
                .get("/api/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void lists_are_found_by_words_state_organizer_and_time_and_stand_by_time() {
        var word = "Zörgül" + UUID.randomUUID();
        var late = Calls.anEvent();
        late.put("title", "Late " + word);
        late.put("start_time", "2090-01-02T10:00:00Z");
        late.put("end_time", "2090-01-02T11:00:00Z");
        var early = Calls.anEvent();
        early.put("venue", word.toUpperCase(java.util.Locale.ROOT) + " 100%_\\");
        early.put("start_time", "2090-01-01T10:00:00Z");
        early.put("end_time", "2090-01-01T11:00:00Z");
        var lateId = (int) Calls.publish(late);
        var earlyId = (int) Calls.publish(early);
        find("q", word).body("id", equalTo(List.of(earlyId, lateId)));
        find("q", word.toLowerCase(java.util.Locale.ROOT) + " 100%_\\").body("id", equalTo(List.of(earlyId)));
        find("q", "%" + word).body("", empty());
        find("q", word, "from", "2090-01-02").body("id", equalTo(List.of(lateId)));
        find("q", word, "to", "2090-01-01T10:00:00Z").body("id", equalTo(List.of(earlyId)));
        find("q", word, "status", "cancelled").body("", empty());
        find("q", word, "organizer_id", "2").body("id", equalTo(List.of(earlyId, lateId)));
        find("q", word, "organizer_id", "3").body("", empty());
        find("q", word, "size", "1", "page", "1")
                .body("id", equalTo(List.of(lateId)))
                .header("X-Total-Count", "2")
                .header("Link", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "status, open",
        "from, yesterday",
        "to, +999999999-01-01T00:00:00Z",
        "organizer_id, me",
        "page, -1",
        "size, 0",
        "size, 1001"
    })
    void a_parameter_that_makes_no_sense_is_refused_by_name(String name, String value) {
        given().queryParam(name, value)
                .get("/api/events")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events/999999",
        "/api/events/abc",
        "/api/events/999999/seats",
        "/api/events/999999/availability",
        "/api/events/-1/seat-map"
    })
    void an_unknown_event_is_not_found(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void everything_can_change_while_nothing_is_held_and_text_only_afterwards() {
        var id = Calls.publish(Calls.anEvent());
        change(id, Map.of("base_price", 25.5, "title", "Another night", "end_time", Calls.inDays(3)))
                .statusCode(200)
                .body("base_price", equalTo(25.5f))
                .body("title", equalTo("Another night"))
                .body("version", equalTo(3))
                .body("seat_map_version", equalTo(2));
        Calls.hold(UUID.randomUUID(), id, Calls.seatIds(id).subList(0, 1))
                .then()
                .statusCode(200);
        change(id, Map.of("title", "A third night", "base_price", 25.5)).statusCode(200);
        change(id, Map.of("title", "A fourth night", "base_price", 26))
                .statusCode(409)
                .body("code", equalTo("event_has_sales"));
        change(id, Map.of("start_time", Calls.inDays(2))).statusCode(409);
        given().get("/api/events/" + id).then().body("title", equalTo("A third night"));
    }

    @Test
    void the_lowest_price_is_that_of_the_cheapest_section() {
        var dear = Map.<String, Object>of("name", "Stalls", "row_count", 1, "seats_per_row", 2, "price", 68);
        var cheap = Map.<String, Object>of("name", "Circle", "row_count", 1, "seats_per_row", 2, "price", 12.5);
        var plain = Map.<String, Object>of("name", "Boxes", "row_count", 1, "seats_per_row", 2);

        expectLowest(Calls.anEvent(), 20);
        expectLowest(Calls.anEventWith(List.of(dear)), 68);
        expectLowest(Calls.anEventWith(List.of(dear, plain)), 20);
        expectLowest(Calls.anEventWith(List.of(dear, plain, cheap)), 12.5f);
    }

    private static void expectLowest(Map<String, Object> event, float price) {
        var id = Calls.create(event);
        var seen = Calls.organizer().get("/api/events/" + id).then().body("lowest_price", equalTo(price));
        var seats = Calls.organizer().get("/api/events/" + id + "/seats").jsonPath();
        seen.body("lowest_price", equalTo(seats.getFloat("price.min()")));
    }

    @Test
    void the_lowest_price_follows_the_base_price() {
        var dear = Map.<String, Object>of("name", "Stalls", "row_count", 1, "seats_per_row", 2, "price", 68);
        var plain = Map.<String, Object>of("name", "Boxes", "row_count", 1, "seats_per_row", 2);
        var mixed = Calls.create(Calls.anEventWith(List.of(dear, plain)));
        var all = Calls.create(Calls.anEventWith(List.of(dear)));

        change(mixed, Map.of("base_price", 25)).body("lowest_price", equalTo(25.0f));
        change(mixed, Map.of("base_price", 99)).body("lowest_price", equalTo(68.0f));
        change(all, Map.of("base_price", 25)).body("lowest_price", equalTo(68.0f));
    }

    @Test
    void a_change_is_held_to_the_same_bounds() {
        var id = Calls.publish(Calls.anEvent());
        change(id, Map.of("title", "ab")).statusCode(400).body("errors.field", hasItem("title"));
        change(id, Map.of("end_time", Calls.inDays(0))).statusCode(400).body("errors.field", hasItem("end_time"));
        change(id, Map.of("base_price", 1.001)).statusCode(400);
        change(id, Map.of("organizer_id", 3)).statusCode(403);
    }

    @Test
    void nobody_changes_the_event_of_another() {
        var id = Calls.publish(Calls.anEvent());
        var other = Calls.as(Roles.ORGANIZER, 99);
        other.body(Map.of("title", "Mine now"))
                .patch("/api/events/" + id)
                .then()
                .statusCode(403);
        Calls.as(Roles.ORGANIZER, 99)
                .body(Map.of("status", "cancelled"))
                .patch("/api/events/" + id + "/status")
                .then()
                .statusCode(403);
        Calls.as(Roles.CUSTOMER, 2)
                .body(Map.of("status", "cancelled"))
                .patch("/api/events/" + id + "/status")
                .then()
                .statusCode(403);
        Calls.admin()
                .body(Map.of("title", "Mended"))
                .patch("/api/events/" + id)
                .then()
                .statusCode(200);
        var draft = Calls.create(Calls.anEvent());
        Calls.as(Roles.ORGANIZER, 99)
                .body(Map.of("title", "Mine now"))
                .patch("/api/events/" + draft)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', draft, 200",
        "'', sold_out, 409",
        "'', completed, 409",
        "'', cancelled, 200",
        "published, published, 200",
        "published, draft, 409",
        "published, sold_out, 200",
        "published, completed, 200",
        "published sold_out, published, 200",
        "published sold_out, cancelled, 200",
        "published sold_out, completed, 200",
        "cancelled, cancelled, 200",
        "cancelled, published, 409",
        "published completed, cancelled, 409",
        "published completed, published, 409",
    })
    void states_follow_each_other_in_these_ways_only(String before, String next, int answer) {
        var id = Calls.create(Calls.anEvent());
        for (var status : before.isEmpty() ? new String[0] : before.split(" ")) {
            Calls.status(id, status).then().statusCode(200).body("status", equalTo(status));
        }
        var changed = Calls.status(id, next).then().statusCode(answer);
        changed.body(answer == 200 ? "status" : "code", equalTo(answer == 200 ? next : "invalid_transition"));
    }

    @Test
    void a_state_that_does_not_exist_is_refused() {
        var id = Calls.create(Calls.anEvent());
        Calls.status(id, "open").then().statusCode(400).body("errors.field", hasItem("status"));
        Calls.organizer()
                .body(Map.of("status", 1))
                .patch("/api/events/" + id + "/status")
                .then()
                .statusCode(400);
        Calls.organizer()
                .body(Map.of())
                .patch("/api/events/" + id + "/status")
                .then()
                .statusCode(400);
    }

    private static Map<String, Object> section(String name, int rows, int seats) {
        return Map.of("name", name, "row_count", rows, "seats_per_row", seats);
    }

    private static io.restassured.response.ValidatableResponse change(long id, Map<String, Object> change) {
        return Calls.organizer().body(change).patch("/api/events/" + id).then();
    }

    private static io.restassured.response.ValidatableResponse find(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/events").then().statusCode(200);
    }
}
