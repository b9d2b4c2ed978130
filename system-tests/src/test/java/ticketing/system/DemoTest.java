package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a first visitor finds on a platform that was started with its demo's sales. */
class DemoTest {
    private static final Map<String, String> WITH_SALES = Map.of("DEMO_SALES", "true");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PURCHASES = 21;

    private static final Platform PLATFORM = Platform.fresh();

    @BeforeAll
    static void start() {
        PLATFORM.ticketing(WITH_SALES, "up", "--detach");
    }

    @AfterAll
    static void stop() {
        PLATFORM.stop();
    }

    @Test
    void halls_fill_one_is_sold_out_and_support_has_cases_to_answer() {
        var admin = admin();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(sales(admin).get("confirmed_bookings").asInt()).isEqualTo(PURCHASES);
            assertThat(refunds(admin)).hasSize(1);
            assertThat(complaints(admin)).hasSize(3);
            assertThat(titles(admin, "sold_out")).containsExactly("Poetry in the Cellar");
        });
        assertThat(sales(admin).get("by_event")).hasSize(4);
        assertThat(complaints(admin))
                .allSatisfy(complaint ->
                        assertThat(complaint.get("customer_name").asText()).contains(" "));
    }

    @Test
    void the_takings_are_those_of_three_weeks_up_to_today() {
        var admin = admin();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sales(admin).get("confirmed_bookings").asInt())
                                .isEqualTo(PURCHASES));

        var days = sales(admin).get("by_day").findValuesAsText("day").stream()
                .map(LocalDate::parse)
                .toList();
        assertThat(days).hasSizeGreaterThan(14).isSorted();
        assertThat(days.getFirst().plusDays(20)).isEqualTo(days.getLast());
        assertThat(PLATFORM.ticketing(Map.of(), "reconcile")).contains("Nothing differs.");
    }

    @Test
    void what_was_bought_days_ago_says_so_everywhere() {
        var admin = admin();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sales(admin).get("confirmed_bookings").asInt())
                                .isEqualTo(PURCHASES));
        var first = LocalDate.parse(sales(admin).get("by_day").get(0).get("day").asText());
        var maya = login("maya@ticket.local", "customer123");

        var orders = maya.get("/api/customers/" + maya.id() + "/bookings")
                .expect(200)
                .json();

        var oldest = orders.get(orders.size() - 1);
        assertThat(oldest.get("updated_at").asText()).startsWith(first.toString());
        assertThat(time(oldest, "updated_at")).isBetween(time(oldest, "created_at"), time(oldest, "expires_at"));
    }

    @Test
    void the_documented_event_and_customer_have_nothing_of_it() {
        var customer = login("customer@ticket.local", "customer123");
        assertThat(customer.get("/api/customers/3/bookings").expect(200).json()).isEmpty();
        assertThat(customer.get("/api/events/1")
                        .expect(200)
                        .json()
                        .get("available_seats")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    void nothing_is_added_at_the_next_start() {
        var before = admin();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(sales(before).get("confirmed_bookings").asInt()).isEqualTo(PURCHASES);
            assertThat(complaints(before)).hasSize(3);
        });

        for (var service : List.of("booking-service", "support-service")) {
            PLATFORM.restart(service, WITH_SALES);
        }

        var admin = admin();
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).untilAsserted(() -> {
            assertThat(sales(admin).get("total_bookings").asInt()).isEqualTo(PURCHASES);
            assertThat(complaints(admin)).hasSize(3);
            assertThat(refunds(admin)).hasSize(1);
        });
    }

    private static Instant time(JsonNode booking, String field) {
        return Instant.parse(booking.get(field).asText());
    }

    private static Person admin() {
        return login("admin@ticket.local", "admin123");
    }

    private static Person login(String email, String password) {
        return Person.login(PLATFORM, email, password);
    }

    private static JsonNode sales(Person admin) {
        return admin.get("/api/analytics").expect(200).json();
    }

    private static JsonNode refunds(Person admin) {
        return admin.get("/api/refunds?status=requested").expect(200).json();
    }

    private static JsonNode complaints(Person admin) {
        return admin.get("/api/complaints").expect(200).json();
    }

    private static List<String> titles(Person admin, String status) {
        return admin.get("/api/events?status=" + status).expect(200).json().findValuesAsText("title");
    }
}
