package ticketing.booking.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Sales;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class OfflineDoorTest {
    private static final long ORGANIZER = 2;
    private static final String ENTRY = Tokens.of(Roles.ENTRY_MANAGER, 4);
    private static final String EARLY = "2026-01-01T18:00:00Z";
    private static final String LATE = "2026-01-01T18:05:00Z";

    @Inject
    Sales sales;

    private long event;
    private Sales.Sold sold;

    @BeforeEach
    void a_confirmed_booking_of_two_seats() {
        event = sales.event(ORGANIZER);
        sold = sales.sell(event, 1, 2);
    }

    @Test
    void a_scanner_takes_along_the_tickets_and_the_key_and_then_gets_what_changed() {
        var cursor = list("", ENTRY)
                .statusCode(200)
                .body("event_id", equalTo((int) event))
                .body("public_key.kty", equalTo("EC"))
                .body("public_key.crv", equalTo("P-256"))
                .body("public_key.kid", equalTo("1"))
                .body("public_key.x", notNullValue())
                .body("tickets.seat_id", contains(1, 2))
                .body("tickets.status", contains("issued", "issued"))
                .body("tickets[0].holder", equalTo("Ada L."))
                .body("tickets[0].booking_id", equalTo((int) sold.bookingId()))
                .body("more", equalTo(false))
                .extract()
                .path("cursor")
                .toString();
        list(cursor, ENTRY).body("tickets", empty()).body("cursor.toString()", equalTo(cursor));

        sync(scan(sold.code(), "North", LATE));

        var next = list(cursor, ENTRY)
                .body("tickets.seat_id", contains(1))
                .body("tickets[0].status", equalTo("used"))
                .body("tickets[0].gate", equalTo("North"))
                .extract()
                .path("cursor")
                .toString();
        assertThat(Long.parseLong(next)).isGreaterThan(Long.parseLong(cursor));
    }

    @Test
    void a_list_is_for_the_door_and_the_events_own_organizer() {
        list("", Tokens.of(Roles.ORGANIZER, ORGANIZER)).statusCode(200);
        list("", Tokens.of(Roles.ADMIN, 1)).statusCode(200);
        list("", Tokens.of(Roles.ORGANIZER, 77)).statusCode(403);
        list("", Tokens.of(Roles.CUSTOMER, 3)).statusCode(403);
        list("-1", ENTRY).statusCode(400);
        list("abc", ENTRY).statusCode(400);
        given().auth()
                .oauth2(ENTRY)
                .get("/api/events/987654321/door-list")
                .then()
                .statusCode(404)
                .body("code", equalTo("event_not_found"));
    }

    @Test
    void a_batch_that_is_sent_twice_takes_effect_once() {
        var batch = List.of(
                scan(sold.code(), "North", LATE), scan(sold.tickets().get(1).code(), "North", LATE));

        sync(batch).body("result", contains("applied", "applied")).body("ticket_status", contains("used", "used"));
        sync(batch).body("result", contains("duplicate", "duplicate"));

        conflicts(ENTRY, "?event_id=" + event).body("$", empty());
        assertThat(used(0)).startsWith("2026-01-01T18:05:00");
    }

    @Test
    void the_same_scan_twice_in_one_batch_takes_effect_once() {
        var scan = scan(sold.code(), "North", LATE);

        sync(List.of(scan, scan)).body("result", contains("applied", "duplicate"));
    }

    @Test
    void the_earlier_of_two_entries_counts_in_whatever_order_they_come_in() {
        sync(scan(sold.code(), "North", LATE)).body("[0].result", equalTo("applied"));
        sync(scan(sold.code(), "South", EARLY))
                .body("[0].result", equalTo("applied"))
                .body("[0].gate", equalTo("South"));
        var second = sold.tickets().get(1).code();
        sync(scan(second, "South", EARLY)).body("[0].result", equalTo("applied"));
        sync(scan(second, "North", LATE))
                .body("[0].result", equalTo("conflict"))
                .body("[0].message", equalTo("Ticket already used"))
                .body("[0].gate", equalTo("South"));

        assertThat(used(0)).startsWith("2026-01-01T18:00:00");
        assertThat(used(1)).startsWith("2026-01-01T18:00:00");
        conflicts(ENTRY, "?event_id=" + event)
                .body("$", hasSize(2))
                .body("gate", contains("North", "North"))
                .body("used_gate", contains("South", "South"))
                .body("[0].message", equalTo("Ticket already used"))
                .body("[0].seat.row_label", equalTo("B"));
    }

    @Test
    void an_entry_on_a_ticket_that_admits_nobody_stays_listed() {
        sales.refund(sold.bookingId());

        sync(scan(sold.code(), "North", LATE))
                .body("[0].result", equalTo("conflict"))
                .body("[0].message", equalTo("Ticket is not valid for entry"))
                .body("[0].ticket_status", equalTo("invalidated"));

        conflicts(ENTRY, "?event_id=" + event).body("$", hasSize(1));
    }

    @Test
    void whoever_was_turned_away_has_not_entered() {
        var scan = Map.of(
                "nonce", nonce(), "code", sold.code(), "gate", "North", "scanned_at", LATE, "verdict", "not_valid");

        sync(scan).body("[0].result", equalTo("applied")).body("[0].ticket_status", equalTo("issued"));
    }

    @Test
    void a_scanner_whose_clock_runs_ahead_is_taken_for_now() {
        sync(scan(sold.code(), "North", "2199-01-01T00:00:00Z")).body("[0].result", equalTo("applied"));

        assertThat(used(0)).startsWith("20").doesNotStartWith("2199");
    }

    @Test
    void an_online_scan_whose_answer_was_late_is_no_conflict_with_itself() {
        var scan = scan(sold.code(), "North", LATE);
        given().auth()
                .oauth2(ENTRY)
                .contentType(ContentType.JSON)
                .body(Map.of("qr_code", sold.code(), "gate", "North", "nonce", scan.get("nonce")))
                .post("/api/tickets/validate")
                .then()
                .body("valid", equalTo(true));

        sync(scan).body("[0].result", equalTo("duplicate"));

        conflicts(ENTRY, "?event_id=" + event).body("$", empty());
    }

    @Test
    void strange_codes_and_other_organizers_doors_are_refused_one_by_one() {
        var batch = List.of(scan("no code at all", "North", LATE), scan(sold.code(), "North", LATE));

        given().auth()
                .oauth2(Tokens.of(Roles.ORGANIZER, 77))
                .contentType(ContentType.JSON)
                .body(batch)
                .post("/api/tickets/scans")
                .then()
                .statusCode(200)
                .body("result", contains("refused", "refused"));
        sync(batch).body("result", contains("refused", "applied"));
    }

    @Test
    void conflicts_are_shown_to_those_whose_doors_they_are() {
        sales.refund(sold.bookingId());
        sync(scan(sold.code(), "North", LATE));

        conflicts(Tokens.of(Roles.ORGANIZER, ORGANIZER), "?event_id=" + event).body("$", hasSize(1));
        conflicts(Tokens.of(Roles.ORGANIZER, 77), "").body("$", empty());
        conflicts(Tokens.of(Roles.ORGANIZER, 77), "?event_id=" + event).statusCode(403);
        conflicts(Tokens.of(Roles.CUSTOMER, 3), "").statusCode(403);
        conflicts(ENTRY, "?event_id=abc").statusCode(400);
    }

    @Test
    void a_batch_out_of_bounds_is_refused_as_a_whole() {
        sync(List.of()).statusCode(400);
        sync(Collections.nCopies(501, scan(sold.code(), "North", LATE))).statusCode(400);
        sync(List.of(Map.of("code", sold.code()))).statusCode(400).body("errors.field", hasSize(3));
        sync(List.of(scan(sold.code(), "g".repeat(41), LATE))).statusCode(400);
        sync(List.of(scan(sold.code(), "North", "yesterday"))).statusCode(400);
        sync(List.of("scan")).statusCode(400);
        sync(Collections.singletonList(null)).statusCode(400);

        assertThat(used(0)).isNull();
    }

    private String used(int ticket) {
        return list("", ENTRY).extract().path("tickets.find { it.seat_id == " + (ticket + 1) + " }.used_at");
    }

    private ValidatableResponse list(String cursor, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/events/" + event + "/door-list?cursor=" + cursor)
                .then();
    }

    private static ValidatableResponse conflicts(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/tickets/scans/conflicts" + query)
                .then();
    }

    private static Map<String, String> scan(String code, String gate, String at) {
        return Map.of("nonce", nonce(), "code", code, "gate", gate, "scanned_at", at, "verdict", "valid");
    }

    private static ValidatableResponse sync(Map<String, String> scan) {
        return sync(List.of(scan));
    }

    private static ValidatableResponse sync(List<?> batch) {
        return given().auth()
                .oauth2(ENTRY)
                .contentType(ContentType.JSON)
                .body(batch)
                .post("/api/tickets/scans")
                .then();
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
