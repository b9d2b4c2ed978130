package ticketing.booking.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ticketing.booking.testing.FakeEventService.Show;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

/** The calls of this service, in the words of the tests. */
public final class Api {
    private Api() {}

    /** A request of this person. */
    public static RequestSpecification as(String role, long id) {
        return given().header("Authorization", "Bearer " + Tokens.of(role, id)).contentType("application/json");
    }

    /** A request of this customer. */
    public static RequestSpecification customer(long id) {
        return as(Roles.CUSTOMER, id);
    }

    /** A request of another service. */
    public static RequestSpecification service() {
        return given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN).contentType("application/json");
    }

    /** Books these seats. */
    public static Response book(long customer, Show show, int... positions) {
        return customer(customer)
                .body(Map.of("event_id", show.id(), "seat_ids", show.pick(positions)))
                .post("/api/bookings");
    }

    /** Books these seats with an offer. */
    public static Response book(long customer, Show show, String offer, int... positions) {
        return customer(customer)
                .body(Map.of("event_id", show.id(), "seat_ids", show.pick(positions), "offer_code", offer))
                .post("/api/bookings");
    }

    /** Books these seats, which works; returns the booking's id. */
    public static long booked(long customer, Show show, int... positions) {
        return book(customer, show, positions)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** Books and pays these seats, which works; returns the booking's id. */
    public static long sold(long customer, Show show, int... positions) {
        var id = booked(customer, show, positions);
        pay(customer, id).then().statusCode(200);
        return id;
    }

    /** Pays. */
    public static Response pay(long customer, long booking) {
        return customer(customer).body(Map.of("method", "card")).post("/api/bookings/" + booking + "/pay");
    }

    /** The booking, as its customer sees it. */
    public static ValidatableResponse see(long customer, long booking) {
        return customer(customer).get("/api/bookings/" + booking).then().statusCode(200);
    }

    /** Where the booking stands. */
    public static String statusOf(long customer, long booking) {
        return see(customer, booking).extract().jsonPath().getString("status");
    }

    /** An offer that the admin makes for all events; returns its code. */
    public static String offer(Map<String, Object> but) {
        var offer = new java.util.HashMap<String, Object>(
                Map.of("code", "T" + UUID.randomUUID(), "offer_type", "percentage", "value", 10));
        offer.putAll(but);
        return as(Roles.ADMIN, 1)
                .body(offer)
                .post("/api/offers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("code");
    }

    /** How often the offer of this code has been used. */
    public static int usesOf(String code) {
        List<Map<String, Object>> offers =
                as(Roles.ADMIN, 1).get("/api/offers?size=1000").jsonPath().getList("");
        return offers.stream()
                .filter(offer -> code.equals(offer.get("code")))
                .map(offer -> (Integer) offer.get("used_count"))
                .findFirst()
                .orElseThrow();
    }
}
