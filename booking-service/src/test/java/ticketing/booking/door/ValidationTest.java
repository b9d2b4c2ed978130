package ticketing.booking.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
class ValidationTest {
    private static final long ORGANIZER = 2;
    private static final String ENTRY = Tokens.of(Roles.ENTRY_MANAGER, 4);

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
    void a_ticket_admits_once_and_the_second_scan_hears_of_the_first() {
        scan(Map.of("qr_code", sold.code(), "gate", "North"))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("message", equalTo("Welcome"))
                .body("ticket_status", equalTo("used"))
                .body("booking_id", equalTo((int) sold.bookingId()))
                .body("event_id", equalTo((int) event))
                .body("seat.row_label", equalTo("B"))
                .body("seat.seat_number", equalTo(1));

        scan(Map.of("qr_code", sold.code(), "gate", "South"))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("message", equalTo("Ticket already used"))
                .body("used_at", notNullValue())
                .body("gate", equalTo("North"));
        scan(Map.of("qr_code", sold.tickets().get(1).code())).body("valid", equalTo(true));
    }

    @Test
    void twenty_scanners_admit_one() throws Exception {
        var scans = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            scans.add(() -> scan(Map.of("qr_code", sold.code()))
                    .statusCode(200)
                    .extract()
                    .path("valid"));
        }
        var admitted = 0;
        try (var scanners = Executors.newFixedThreadPool(20)) {
            for (var answer : scanners.invokeAll(scans)) {
                admitted += answer.get() ? 1 : 0;
            }
        }
        assertThat(admitted).isEqualTo(1);
    }

    @Test
    void what_is_no_ticket_is_not_found() {
        var code = sold.code();
        var forged = code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61);
        for (var text : new String[] {"hello", " ", forged, code + "A", "x".repeat(512)}) {
            scan(Map.of("qr_code", text))
                    .statusCode(200)
                    .body("valid", equalTo(false))
                    .body("message", equalTo("Ticket not found"))
                    .body("ticket_status", nullValue())
                    .body("booking_id", nullValue());
        }
        scan(Map.of("qr_code", code)).body("valid", equalTo(true));
    }

    @Test
    void a_refunded_ticket_is_not_valid_for_entry() {
        sales.refund(sold.bookingId());

        refused("Ticket is not valid for entry", "invalidated");
    }

    @Test
    void a_booking_that_is_asked_back_is_not_active() {
        sales.change("booking", "status = 'refund_requested'", sold.bookingId());

        refused("Booking is not active", "issued");

        sales.change("booking", "status = 'confirmed'", sold.bookingId());
        scan(Map.of("qr_code", sold.code())).body("valid", equalTo(true));
    }

    @Test
    void nobody_enters_a_cancelled_event_whether_or_not_its_refunds_are_through() {
        sales.change("event", "status = 'cancelled'", event);
        refused("Event is cancelled", "issued");

        sales.refund(sold.bookingId());
        refused("Event is cancelled", "invalidated");
    }

    @Test
    void entry_managers_the_admin_and_the_events_own_organizer_admit() {
        assertThat(statusFor(Tokens.of(Roles.ORGANIZER, ORGANIZER + 1))).isEqualTo(403);
        assertThat(statusFor(Tokens.of(Roles.CUSTOMER, sold.customerId()))).isEqualTo(403);
        assertThat(statusFor(Tokens.of(Roles.SUPPORT, 5))).isEqualTo(403);
        given().contentType(ContentType.JSON)
                .body(Map.of("qr_code", sold.code()))
                .post("/api/tickets/validate")
                .then()
                .statusCode(401);

        given().auth()
                .oauth2(Tokens.of(Roles.ORGANIZER, ORGANIZER))
                .contentType(ContentType.JSON)
                .body(Map.of("qr_code", sold.code()))
                .post("/api/tickets/validate")
                .then()
                .body("valid", equalTo(true));
        assertThat(statusFor(Tokens.of(Roles.ADMIN, 1))).isEqualTo(200);
    }

    @Test
    void an_answer_that_got_lost_is_given_again() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(ENTRY)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("qr_code", sold.code()))
                    .post("/api/tickets/validate")
                    .then()
                    .body("valid", equalTo(true));
        }
        var nonce = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            scan(Map.of("qr_code", sold.tickets().get(1).code(), "nonce", nonce))
                    .body("valid", equalTo(true));
        }
    }

    @Test
    void a_nonce_that_was_used_for_another_ticket_keeps_nobody_out() {
        var nonce = UUID.randomUUID().toString();
        for (var ticket : sold.tickets()) {
            scan(Map.of("qr_code", ticket.code(), "nonce", nonce)).body("valid", equalTo(true));
        }
    }

    @Test
    void a_request_out_of_bounds_is_refused_by_field() {
        invalid(Map.of(), "qr_code");
        invalid(Map.of("qr_code", ""), "qr_code");
        invalid(Map.of("qr_code", "x".repeat(513)), "qr_code");
        invalid(Map.of("qr_code", 7), "qr_code");
        invalid(Map.of("qr_code", sold.code(), "gate", "g".repeat(41)), "gate");
        var asAnother = new HashMap<String, Object>(Map.of("qr_code", sold.code(), "entry_manager_id", 5));
        scan(asAnother).statusCode(403);
        asAnother.put("entry_manager_id", 4);
        scan(asAnother).body("valid", equalTo(true));
    }

    private void invalid(Map<String, Object> body, String field) {
        scan(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"))
                .body("errors[0].field", equalTo(field));
    }

    private void refused(String message, String ticketStatus) {
        scan(Map.of("qr_code", sold.code()))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("message", equalTo(message))
                .body("ticket_status", equalTo(ticketStatus));
    }

    private int statusFor(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("qr_code", sold.code()))
                .post("/api/tickets/validate")
                .statusCode();
    }

    private static ValidatableResponse scan(Map<String, ?> body) {
        return given().auth()
                .oauth2(ENTRY)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/tickets/validate")
                .then();
    }
}
