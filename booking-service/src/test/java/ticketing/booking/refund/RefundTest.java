package ticketing.booking.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.Topics;
import ticketing.kit.store.Writer;

@QuarkusTest
class RefundTest extends BookingTests {
    private static final long CUSTOMER = 3;
    private static final String REFUNDS = "ticketing.refunds.v1";

    @Inject
    Writer writer;

    @Inject
    Session store;

    private final UUID request = UUID.randomUUID();

    @Test
    void a_request_is_taken_once_and_answers_alike() {
        var id = sold();

        for (int i = 0; i < 2; i++) {
            ask(id, request)
                    .then()
                    .statusCode(200)
                    .body("booking_id", equalTo((int) id))
                    .body("customer_id", equalTo((int) CUSTOMER))
                    .body("amount", equalTo(75.6f))
                    .body("currency", equalTo("USD"));
        }
        ask(id, UUID.randomUUID()).then().statusCode(409).body("code", equalTo("refund_already_requested"));

        Api.see(CUSTOMER, id).body("status", equalTo("refund_requested")).body("refund_status", equalTo("requested"));
        await().untilAsserted(
                        () -> assertThat(Topics.of("ticketing.bookings.v1", id)).hasSize(3));
    }

    @Test
    void what_cannot_be_refunded_stays_as_it_is() {
        var show = eventService.onSale(2, "35.00");
        var pending = Api.booked(CUSTOMER, show, 0);
        var used = Api.sold(CUSTOMER, show, 1);
        writer.run(() -> store.createMutationQuery("update Ticket set status = used where bookingId = ?1")
                .setParameter(1, used)
                .executeUpdate());

        ask(pending, request).then().statusCode(409).body("code", equalTo("booking_not_confirmed"));
        ask(used, request).then().statusCode(409).body("code", equalTo("ticket_used"));
        ask(987_654_321, request).then().statusCode(404).body("code", equalTo("booking_not_found"));
        Api.service()
                .body(Map.of("customer_id", 4, "reason", "I fell ill"))
                .put("/internal/bookings/" + used + "/refund-requests/" + request)
                .then()
                .statusCode(404);

        assertThat(Api.statusOf(CUSTOMER, pending)).isEqualTo("pending_payment");
        assertThat(Api.statusOf(CUSTOMER, used)).isEqualTo("confirmed");
    }

    @Test
    void an_approved_refund_is_carried_out_once_whichever_way_it_comes() {
        var id = sold();
        ask(id, request);

        decide(id, true).then().statusCode(200).body("status", equalTo("refunded"));
        tell(id, "approved");
        decide(id, true).then().statusCode(200).body("status", equalTo("refunded"));
        decide(id, false)
                .then()
                .statusCode(200)
                .body("status", equalTo("refunded"))
                .body("refund_status", equalTo("completed"));

        settled();
        Api.see(CUSTOMER, id)
                .body("payment_status", equalTo("refunded"))
                .body("refund_status", equalTo("completed"))
                .body("end_reason", equalTo("refund"))
                .body("seats.ticket_status", everyItem(equalTo("invalidated")));
        await().untilAsserted(() -> assertThat(Topics.of("ticketing.bookings.v1", id))
                .extracting(Topics.Told::type)
                .filteredOn("ticketing.booking.refunded.v1"::equals)
                .hasSize(1));
    }

    @Test
    void a_decision_that_is_only_told_is_carried_out() {
        var approved = sold();
        ask(approved, request);
        tell(approved, "approved");

        await().untilAsserted(() -> assertThat(Api.statusOf(CUSTOMER, approved)).isEqualTo("refunded"));
    }

    @Test
    void a_rejected_refund_leaves_booking_and_tickets() {
        var id = sold();
        ask(id, request);
        tell(id, "rejected");

        await().untilAsserted(() -> Api.see(CUSTOMER, id)
                .body("status", equalTo("confirmed"))
                .body("refund_status", equalTo("rejected"))
                .body("payment_status", equalTo("paid"))
                .body("seats.ticket_status", everyItem(equalTo("issued"))));
        decide(id, false)
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"))
                .body("refund_status", equalTo("rejected"));
        ask(id, UUID.randomUUID()).then().statusCode(409).body("code", equalTo("refund_already_requested"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_decision_on_no_request_changes_nothing(boolean approve) {
        var id = sold();

        decide(id, approve).then().statusCode(404).body("code", equalTo("refund_request_not_found"));

        assertThat(Api.statusOf(CUSTOMER, id)).isEqualTo("confirmed");
    }

    private long sold() {
        return Api.sold(CUSTOMER, eventService.onSale(2, "35.00"), 0, 1);
    }

    private static Response ask(long booking, UUID request) {
        return Api.service()
                .body(Map.of("customer_id", CUSTOMER, "reason", "I fell ill"))
                .put("/internal/bookings/" + booking + "/refund-requests/" + request);
    }

    private Response decide(long booking, boolean approve) {
        return Api.service()
                .body(Map.of("approve", approve))
                .put("/internal/bookings/" + booking + "/refund-decisions/" + request);
    }

    private void tell(long booking, String decision) {
        var refund = Map.of("refund_id", booking, "request_id", request.toString(), "booking_id", booking);
        Topics.tell(REFUNDS, booking, "ticketing.refund." + decision + ".v1", 2, refund);
    }

    /** Waits until whatever was told before has been heard. */
    private void settled() {
        var other = sold();
        var asked = UUID.randomUUID();
        ask(other, asked);
        for (int key = 0; key < 24; key++) {
            var refund = Map.of("refund_id", key, "request_id", asked.toString(), "booking_id", other);
            Topics.tell(REFUNDS, key, "ticketing.refund.approved.v1", 2, refund);
        }
        await().untilAsserted(() -> assertThat(Api.statusOf(CUSTOMER, other)).isEqualTo("refunded"));
    }
}
