package ticketing.event;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

/** The calls that tests make, as people and services make them. */
public final class Calls {
    public static final long ORGANIZER = 2;

    private Calls() {}

    public static RequestSpecification as(String role, long id) {
        return given().auth().oauth2(Tokens.of(role, id)).contentType("application/json");
    }

    public static RequestSpecification organizer() {
        return as(Roles.ORGANIZER, ORGANIZER);
    }

    public static RequestSpecification admin() {
        return as(Roles.ADMIN, 1);
    }

    public static RequestSpecification service() {
        return given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN).contentType("application/json");
    }

    /** A valid new event of two rows of five seats, at 20.00, tomorrow; to be changed by the test. */
    public static Map<String, Object> anEvent() {
        var event = new TreeMap<String, Object>();
        event.put("title", "A night");
        event.put("description", "A night to be sold.");
        event.put("venue", "A hall");
        event.put("start_time", inDays(1));
        event.put("end_time", inDays(2));
        event.put("base_price", 20);
        event.put("row_count", 2);
        event.put("seats_per_row", 5);
        return event;
    }

    public static Map<String, Object> anEventWith(List<Map<String, Object>> sections) {
        var event = anEvent();
        event.remove("row_count");
        event.remove("seats_per_row");
        event.put("sections", sections);
        return event;
    }

    public static String inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }

    public static long create(Map<String, Object> event) {
        return organizer()
                .body(event)
                .post("/api/events")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public static long publish(Map<String, Object> event) {
        var id = create(event);
        status(id, "published").then().statusCode(200);
        return id;
    }

    public static Response status(long id, String status) {
        return organizer().body(Map.of("status", status)).patch("/api/events/" + id + "/status");
    }

    public static List<Long> seatIds(long id) {
        return given().get("/api/events/" + id + "/seats").jsonPath().getList("id", Long.class);
    }

    public static Response hold(UUID holdId, long id, List<Long> seatIds) {
        return service().body(Map.of("event_id", id, "seat_ids", seatIds)).put("/internal/holds/" + holdId);
    }

    public static int available(long id) {
        return given().get("/api/events/" + id).jsonPath().getInt("available_seats");
    }
}
