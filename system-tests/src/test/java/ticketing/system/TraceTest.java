package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ticketing.system.Collector.Told;

/** What a collector of traces gets to see. */
class TraceTest {
    private static final String CALLER = "b7ad6b7169203331";

    @Test
    void a_purchase_is_one_trace_through_gateway_services_and_topics() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var customer = Person.newCustomer();
        var show = Show.onSale(1, 2);

        buy(customer, show, trace);

        await().untilAsserted(() -> assertThat(tree(trace))
                .containsExactlyInAnyOrder(
                        "caller > gateway POST /api/bookings/**",
                        "gateway POST /api/bookings/** > booking-service POST /api/bookings",
                        "booking-service POST /api/bookings > booking-service EventServiceClient.hold",
                        "booking-service EventServiceClient.hold > event-service PUT /internal/holds/{holdId}",
                        "booking-service POST /api/bookings > event-service process ticketing.bookings.v1",
                        "booking-service POST /api/bookings > support-service process ticketing.bookings.v1",
                        "caller > gateway POST /api/bookings/{id}/pay",
                        "gateway POST /api/bookings/{id}/pay > booking-service POST /api/bookings/{id}/pay",
                        "booking-service POST /api/bookings/{id}/pay > booking-service PaymentProviderClient.pay",
                        "booking-service POST /api/bookings/{id}/pay > event-service process ticketing.bookings.v1",
                        "booking-service POST /api/bookings/{id}/pay > support-service process ticketing.bookings.v1"));
    }

    @Test
    void a_problem_names_the_trace_that_is_collected() {
        var refused = Person.newCustomer().get("/api/bookings/999999999").refused(404, "booking_not_found");

        var trace = refused.json().get("trace_id").asText();

        await().untilAsserted(() -> assertThat(of(trace))
                .anySatisfy(span -> {
                    assertThat(span.service()).isEqualTo("booking-service");
                    assertThat(span.attributes()).containsEntry("http.response.status_code", "404");
                })
                .anySatisfy(span -> {
                    assertThat(span.service()).isEqualTo("gateway");
                    assertThat(span.parent()).isEmpty();
                }));
    }

    @Test
    void spans_tell_of_nobody() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var customer = Person.newCustomer();
        var sold = buy(customer, Show.onSale(1, 2), trace);
        Person.admin().get("/api/users?q=" + customer.email(), "traceparent", parent(trace));
        Person.doorStaff()
                .post("/api/tickets/validate", Map.of("qr_code", sold.getFirst()), "traceparent", parent(trace));
        await().until(() -> of(trace).stream().anyMatch(span -> span.name().endsWith("validate")));

        for (var span : Collector.get().spans()) {
            assertThat(span.attributes().keySet()).isSubsetOf(Set.of("http.response.status_code", "error.type"));
            assertThat(span.attributes().getOrDefault("error.type", "a.Class")).matches("[\\w.$]+");
            assertThat(span.name())
                    .matches("((GET|POST|PUT|PATCH|DELETE) [\\w/{}*.-]+|\\w+\\.\\w+|process [\\w.-]+|[A-Z]+)");
            assertThat(span.name()).doesNotContainPattern("/\\d");
        }
    }

    /** Books and pays a seat, all of it within this trace; the codes of the tickets. */
    private static List<String> buy(Person customer, Show show, String trace) {
        var booking = customer.post(
                        "/api/bookings",
                        Map.of("event_id", show.id(), "seat_ids", show.pick(0)),
                        "traceparent",
                        parent(trace))
                .expect(201);
        var path = "/api/bookings/" + booking.id() + "/pay";
        var paid = customer.post(path, Map.of("method", "card"), "traceparent", parent(trace))
                .expect(200);
        return List.of(paid.json().get("ticket_codes").get(0).asText());
    }

    private static String parent(String trace) {
        return "00-" + trace + "-" + CALLER + "-01";
    }

    /** Who was called by whom within a trace. */
    private static List<String> tree(String trace) {
        var spans = of(trace);
        Map<String, String> names = spans.stream().collect(Collectors.toMap(Told::id, TraceTest::name));
        var edges = new ArrayList<String>();
        for (var span : spans) {
            var parent = span.parent().equals(CALLER) ? "caller" : names.get(span.parent());
            edges.add(parent + " > " + name(span));
        }
        return edges;
    }

    private static String name(Told span) {
        return span.service() + " " + span.name();
    }

    private static List<Told> of(String trace) {
        return Collector.get().spans().stream()
                .filter(span -> span.trace().equals(trace))
                .toList();
    }
}
