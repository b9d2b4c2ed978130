package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that a client can read, and nothing has changed. */
class BadInputTest {
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean hasBody() {
            return method.equals("POST") || method.equals("PATCH") || method.equals("PUT");
        }

        String withIds(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }
    }

    /** Every call that the merged API document knows. */
    static Stream<Operation> operations() {
        var operations = new ArrayList<Operation>();
        var paths = Person.anybody()
                .get("/q/openapi?format=json", "Accept", "application/json")
                .expect(200)
                .json()
                .get("paths");
        for (var path : paths.properties()) {
            for (var method : path.getValue().properties()) {
                var verb = method.getKey().toUpperCase(Locale.ROOT);
                if (VERBS.contains(verb)) {
                    operations.add(new Operation(verb, path.getKey()));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(40);
        return operations.stream();
    }

    static Stream<Operation> operationsWithBody() {
        return operations().filter(Operation::hasBody);
    }

    @Test
    void nothing_internal_is_documented() {
        assertThat(operations().map(Operation::path)).noneMatch(path -> path.startsWith("/internal"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_bad_token_is_never_let_in_and_never_breaks_anything(Operation operation) {
        var body = operation.hasBody() ? "{}" : null;
        var reply = Person.anybody()
                .send(operation.method(), operation.withIds("1"), body, "Authorization", "Bearer not.a.token");
        assertThat(reply.status()).as("%s", reply.text()).isIn(200, 204, 400, 401, 404);
        if (reply.status() >= 400) {
            isReadableProblem(reply);
        }
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void what_is_not_json_is_refused(Operation operation) {
        for (var person : List.of(Person.admin(), Person.customer())) {
            for (var body : List.of("{\"broken\": ", "[[[", "\"text\"", "null", "")) {
                var reply = person.send(operation.method(), operation.withIds("999999999"), body);
                assertThat(reply.status()).as("%s of %s", body, operation).isBetween(200, 499);
                if (reply.status() >= 400) {
                    isReadableProblem(reply);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_id_that_is_none_is_not_found(Operation operation) {
        if (!operation.path().contains("{")) {
            return;
        }
        for (var id : List.of("abc", "-1", "99999999999999999999", "%27%20or%201=1", "1e9")) {
            var body = operation.hasBody() ? "{}" : null;
            var reply = Person.admin().send(operation.method(), operation.withIds(id), body);
            assertThat(reply.status())
                    .as("%s with id %s: %s", operation, id, reply.text())
                    .isBetween(200, 499);
            if (reply.status() >= 400) {
                isReadableProblem(reply);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_huge_body_is_refused(Operation operation) {
        if (!operation.path().startsWith("/api/")) {
            return; // the gateway's own session calls read no body they don't need
        }
        var reply = Person.admin()
                .send(operation.method(), operation.withIds("1"), "{\"x\": \"" + "x".repeat(2_000_000) + "\"}");
        assertThat(reply.status()).as("%s", operation).isEqualTo(413);
        isReadableProblem(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/bookings/1",
                "//internal/bookings/1",
                "/api/../internal/bookings/1",
                "/api/%2e%2e/internal/bookings/1",
                "/%69nternal/bookings/1",
                "/internal%2fbookings/1",
                "/api/bookings/..%2f..%2finternal/bookings/1",
                "/INTERNAL/bookings/1",
                "/api/bookings/..;/..;/internal/bookings/1"
            })
    void internal_calls_are_out_of_reach(String path) {
        var reply = Person.admin().get(path, "X-Service-Token", "whatever");
        assertThat(reply.status()).as("%s: %s", path, reply.text()).isIn(400, 404);
    }

    @Test
    void every_bound_of_a_booking_is_kept() {
        var show = Show.onSale(1, 3);
        var customer = Person.newCustomer();
        var first = show.seats().getFirst();
        var tooMany = Stream.iterate(first, seat -> seat + 1).limit(21).toList();

        order(customer, Map.of("event_id", show.id())).refused(400, "validation_failed");
        order(customer, Map.of("seat_ids", List.of(first))).refused(400, "validation_failed");
        order(customer, Map.of("event_id", show.id(), "seat_ids", List.of())).refused(400, "validation_failed");
        order(customer, Map.of("event_id", show.id(), "seat_ids", tooMany)).refused(400, "validation_failed");
        order(customer, Map.of("event_id", show.id(), "seat_ids", List.of(first, first)))
                .refused(400, "validation_failed");
        order(customer, Map.of("event_id", show.id(), "seat_ids", "1")).refused(400, "validation_failed");
        order(customer, Map.of("event_id", show.id(), "seat_ids", List.of(999_999_999)))
                .refused(400, "seat_not_in_event");
        order(customer, Map.of("event_id", 999_999, "seat_ids", List.of(first))).refused(404, "event_not_found");
        order(customer, Map.of("event_id", show.id(), "seat_ids", List.of(first), "offer_code", "NO-SUCH-CODE"))
                .refused(400, "offer_invalid");

        assertThat(customer.get("/api/customers/" + customer.id() + "/bookings").json())
                .isEmpty();
        assertThat(show.available()).isEqualTo(3);
    }

    @Test
    void every_bound_of_an_event_is_kept() {
        var organizer = Person.organizer();
        var good = new HashMap<String, Object>(Map.of(
                "title", "Good",
                "description", "A description that is long enough",
                "venue", "Somewhere",
                "start_time", "2030-01-01T20:00:00Z",
                "end_time", "2030-01-01T22:00:00Z",
                "base_price", 10,
                "row_count", 2,
                "seats_per_row", 2));
        var bad = Map.<String, List<Object>>of(
                "title", List.of("ab", "x".repeat(161), 5),
                "description", List.of("too short"),
                "venue", List.of("ab", "x".repeat(161)),
                "start_time", List.of("yesterday", 12),
                "end_time", List.of("2030-01-01T20:00:00Z", "2029-01-01T20:00:00Z"),
                "base_price", List.of(0, -1, "ten", 1.001),
                "row_count", List.of(0, 27, 1.5),
                "seats_per_row", List.of(0, 51, -3));

        bad.forEach((field, values) -> values.forEach(value -> {
            var event = new HashMap<>(good);
            event.put(field, value);
            var refused = organizer.post("/api/events", event).expect(400);
            isReadableProblem(refused);
            assertThat(refused.json().path("errors").findValuesAsText("field"))
                    .as("%s = %s: %s", field, value, refused.text())
                    .contains(field);
        }));
        organizer.post("/api/events", good).expect(201);
        Person.newCustomer().post("/api/events", good).refused(403, "forbidden");
    }

    @Test
    void lists_are_paged_within_bounds() {
        var anybody = Person.anybody();
        var page = anybody.get("/api/events?page=0&size=1").expect(200);
        assertThat(page.json()).hasSize(1);
        assertThat(Long.parseLong(page.header("X-Total-Count"))).isPositive();
        assertThat(page.header("Link")).contains("rel=\"next\"");
        for (var query : List.of("size=0", "size=1001", "size=many", "page=-1")) {
            anybody.get("/api/events?" + query).refused(400, "validation_failed");
        }
    }

    private static Reply order(Person customer, Map<String, ?> order) {
        return customer.post("/api/bookings", order);
    }

    private static void isReadableProblem(Reply reply) {
        assertThat(reply.header("Content-Type"))
                .as("%s: %s", reply.request(), reply.text())
                .startsWith("application/problem+json");
        JsonNode problem = reply.json();
        for (var member : List.of("type", "title", "status", "detail", "code", "trace_id")) {
            assertThat(problem.has(member)).as("%s in %s", member, problem).isTrue();
        }
        assertThat(problem.get("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.text()).doesNotContain("Exception", "java.", "ticketing.kit", "io.quarkus", "SQL", "\\tat ");
    }
}
