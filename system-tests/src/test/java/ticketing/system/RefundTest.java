package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money back, if an executive says so. */
class RefundTest {
    private final Show show = Show.onSale(1, 2);
    private final Person customer = Person.newCustomer();
    private final JsonNode booking = show.sell(customer, 0, 1);
    private final String path = "/api/bookings/" + booking.get("id").asLong();
    private final Person executive = Person.support();

    @Test
    void an_approved_refund_gives_the_money_back_and_frees_the_seats() {
        var request = customer.post(path + "/refund-request", Map.of("reason", "I fell ill"))
                .expect(200)
                .json();
        assertThat(request.get("status").asText()).isEqualTo("requested");
        assertThat(request.get("amount").decimalValue())
                .isEqualByComparingTo(booking.get("total_amount").decimalValue());
        assertThat(customer.get(path).json().get("status").asText()).isEqualTo("refund_requested");
        assertThat(Json.longs(executive.get("/api/refunds?status=requested").json(), "refund_id"))
                .contains(request.get("refund_id").asLong());

        var decision = executive
                .post(path + "/refund-decision", Map.of("approve", true))
                .expect(200)
                .json();

        assertThat(decision.get("status").asText()).isEqualTo("completed");
        assertThat(decision.get("resolved_by").asLong()).isEqualTo(executive.id());
        var refunded = customer.get(path).json();
        assertThat(refunded.get("status").asText()).isEqualTo("refunded");
        assertThat(refunded.get("payment_status").asText()).isEqualTo("refunded");
        assertThat(Json.texts(refunded.get("seats"), "ticket_status")).containsOnly("invalidated");
        await().untilAsserted(() -> assertThat(show.freeSeats()).hasSize(2));
        executive.post(path + "/refund-decision", Map.of("approve", false)).expect(409);
    }

    @Test
    void a_rejected_refund_leaves_the_tickets_valid() {
        customer.post(path + "/refund-request", Map.of("reason", "I changed my mind"))
                .expect(200);

        var decision = executive
                .post(path + "/refund-decision", Map.of("approve", false))
                .expect(200)
                .json();

        assertThat(decision.get("status").asText()).isEqualTo("rejected");
        assertThat(customer.get(path).json().get("status").asText()).isEqualTo("confirmed");
        var code = booking.get("ticket_codes").get(0).asText();
        var scan = Person.doorStaff()
                .post("/api/tickets/validate", Map.of("qr_code", code))
                .expect(200)
                .json();
        assertThat(scan.get("valid").asBoolean()).isTrue();
    }

    @Test
    void a_refund_is_asked_for_once_by_its_customer_and_not_after_entry() {
        Person.newCustomer()
                .post(path + "/refund-request", Map.of("reason", "Not mine at all"))
                .expect(404);
        customer.post(path + "/refund-request", Map.of("reason", "No")).refused(400, "validation_failed");
        var code = booking.get("ticket_codes").get(0).asText();
        Person.doorStaff()
                .post("/api/tickets/validate", Map.of("qr_code", code))
                .expect(200);

        customer.post(path + "/refund-request", Map.of("reason", "I saw it already"))
                .expect(409);

        assertThat(customer.get(path).json().get("status").asText()).isEqualTo("confirmed");
        executive.post(path + "/refund-decision", Map.of("approve", true)).expect(404);
    }

    @Test
    void a_cancelled_event_refunds_everybody() {
        var other = Show.onSale(1, 3);
        var waiting = other.book(customer, 0).expect(201);
        var paid = other.sell(customer, 1);
        var asked = other.sell(customer, 2);
        var askedPath = "/api/bookings/" + asked.get("id").asLong();
        customer.post(askedPath + "/refund-request", Map.of("reason", "I can't come"))
                .expect(200);

        Person.organizer()
                .patch("/api/events/" + other.id() + "/status", Map.of("status", "cancelled"))
                .expect(200);

        await().untilAsserted(() -> {
            assertThat(statusOf(waiting.id())).isEqualTo("cancelled");
            assertThat(statusOf(paid.get("id").asLong())).isEqualTo("refunded");
            assertThat(statusOf(asked.get("id").asLong())).isEqualTo("refunded");
        });
        other.book(Person.newCustomer(), 0).refused(409, "event_not_on_sale");
        for (var gone : List.of(paid, asked)) {
            var code = gone.get("ticket_codes").get(0).asText();
            var scan = Person.doorStaff()
                    .post("/api/tickets/validate", Map.of("qr_code", code))
                    .expect(200)
                    .json();
            assertThat(scan.get("valid").asBoolean()).isFalse();
        }
        await().untilAsserted(() -> assertThat(Json.longs(
                        executive.get("/api/refunds?status=requested").json(), "booking_id"))
                .doesNotContain(asked.get("id").asLong()));
        assertThat(statusOf(booking.get("id").asLong())).isEqualTo("confirmed");
    }

    private String statusOf(long id) {
        return customer.get("/api/bookings/" + id).json().get("status").asText();
    }
}
