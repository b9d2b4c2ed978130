package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complaint from its first word to its last, and the assistant. */
class SupportTest {
    private final Person customer = Person.newCustomer();
    private final Person executive = Person.support();

    @Test
    void a_complaint_about_a_booking_made_just_now_is_taken_up_and_resolved() {
        var booking = Show.onSale(1, 1).sell(customer, 0);

        var complaint = customer.post(
                        "/api/complaints",
                        Map.of(
                                "subject",
                                "My seat is broken",
                                "description",
                                "The seat in row A has three legs",
                                "booking_id",
                                booking.get("id").asLong(),
                                "event_id",
                                booking.get("event_id").asLong()))
                .expect(201)
                .json();

        assertThat(complaint.get("status").asText()).isEqualTo("open");
        var path = "/api/complaints/" + complaint.get("complaint_id").asLong();
        executive.patch(path, Map.of("status", "in_progress")).expect(200);
        var resolved = executive
                .patch(path, Map.of("status", "resolved", "resolution", "Two seats next time"))
                .expect(200)
                .json();
        assertThat(resolved.get("resolution").asText()).isEqualTo("Two seats next time");
        var own = customer.get("/api/complaints").expect(200).json();
        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("assigned_to").asLong()).isEqualTo(executive.id());
        executive.patch(path, Map.of("status", "open")).expect(409);
    }

    @Test
    void complaints_are_the_customers_own_affair() {
        var booking = Show.onSale(1, 1).sell(Person.newCustomer(), 0);
        customer.post(
                        "/api/complaints",
                        Map.of(
                                "subject", "Not my booking",
                                "description", "But I complain about it",
                                "booking_id", booking.get("id").asLong()))
                .expect(400);
        customer.post(
                        "/api/complaints",
                        Map.of("subject", "No such event", "description", "It never was", "event_id", 999_999))
                .expect(400);
        assertThat(customer.get("/api/complaints").json()).isEmpty();
    }

    @Test
    void the_assistant_knows_the_callers_bookings() {
        var booking = Show.onSale(1, 1).sell(customer, 0);

        var answer = customer.post("/api/ai/chat", Map.of("message", "What have I booked?"))
                .expect(200)
                .json();

        assertThat(answer.get("mode").asText()).isEqualTo("fallback");
        assertThat(answer.get("answer").asText())
                .contains(booking.get("reference").asText());
        var stranger = Person.newCustomer().post("/api/ai/chat", Map.of("message", "What have I booked?"));
        assertThat(stranger.text()).doesNotContain(booking.get("reference").asText());
    }
}
