package ticketing.booking.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
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
class AnalyticsTest {
    private static final String ADMIN = Tokens.of(Roles.ADMIN, 1);
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-03-02T23:59:59.999Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

    @Inject
    Sales sales;

    @Inject
    Session store;

    private final long organizer = Sales.newId();
    private long event;

    @BeforeEach
    void three_bookings_of_which_one_was_given_back_and_one_unpaid() {
        event = sales.event(organizer);
        var customer = sales.customer();
        sales.sell(customer, event, MONDAY_NIGHT, 1, 2);
        sales.sell(customer, event, TUESDAY, 3);
        sales.refund(sales.sell(customer, event, TUESDAY, 4).bookingId());
        sales.hold(customer, event, 5);
    }

    @Test
    void an_event_shows_what_it_sold_and_gave_back() {
        analytics(organizer(), "?event_id=" + event)
                .statusCode(200)
                .body("total_bookings", equalTo(4))
                .body("confirmed_bookings", equalTo(2))
                .body("refunded_bookings", equalTo(1))
                .body("tickets", equalTo(4))
                .body("gross_sales", equalTo(151.20f))
                .body("refunded_amount", equalTo(37.80f))
                .body("net_sales", equalTo(113.40f))
                .body("currency", equalTo("USD"))
                .body("by_event", hasSize(1))
                .body("by_event[0].event_id", equalTo((int) event))
                .body("by_event[0].title", equalTo("Čajka & Friends"))
                .body("by_event[0].bookings", equalTo(3))
                .body("by_event[0].tickets", equalTo(4))
                .body("by_event[0].gross_sales", equalTo(151.20f))
                .body("by_event[0].refunded", equalTo(37.80f))
                .body("by_day.day", contains("2026-03-02", "2026-03-03"))
                .body("by_day.bookings", contains(1, 2))
                .body("by_day.tickets", contains(2, 2))
                .body("by_day.gross_sales", contains(75.60f, 75.60f))
                .body("by_day[1].refunded", equalTo(37.80f));
    }

    @Test
    void days_are_whole_and_both_ends_count() {
        analytics(organizer(), "?from=2026-03-03&to=2026-03-03")
                .body("by_day.day", contains("2026-03-03"))
                .body("total_bookings", equalTo(2))
                .body("gross_sales", equalTo(75.60f));
        analytics(organizer(), "?to=2026-03-02T12:00:00Z").body("by_day.day", contains("2026-03-02"));
        analytics(organizer(), "?from=2027-01-01&to=2027-01-02")
                .body("by_day", empty())
                .body("by_event", empty())
                .body("total_bookings", equalTo(0))
                .body("gross_sales", equalTo(0.0f));
    }

    @Test
    void organizers_see_their_own_events_and_the_admin_all() {
        sales.sell(sales.event(Sales.newId()), 1);

        analytics(organizer(), "")
                .body("by_event.event_id", contains((int) event))
                .body("total_users", nullValue())
                .body("total_events", nullValue());
        analytics(ADMIN, "?event_id=" + event).body("gross_sales", equalTo(151.20f));
        analytics(ADMIN, "")
                .body("total_users", greaterThanOrEqualTo(2))
                .body("total_events", greaterThanOrEqualTo(2))
                .body("by_event.size()", greaterThanOrEqualTo(2));
        analytics(Tokens.of(Roles.ORGANIZER, organizer + 1), "?event_id=" + event)
                .statusCode(403);
        analytics(Tokens.of(Roles.CUSTOMER, 3), "").statusCode(403);
        analytics(Tokens.of(Roles.SUPPORT, 5), "").statusCode(403);
        given().get("/api/analytics").then().statusCode(401);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        analytics(ADMIN, "?event_id=abc").statusCode(400);
        analytics(ADMIN, "?from=yesterday").statusCode(400);
        analytics(ADMIN, "?from=2026-03-03&to=2026-03-02").statusCode(400);
        analytics(ADMIN, "?event_id=987654321").statusCode(404);
    }

    @Test
    void the_sums_are_those_of_the_bookings_also_when_many_sell_at_once() throws Exception {
        var purchases = new ArrayList<Callable<Boolean>>();
        for (int seat = 100; seat < 140; seat++) {
            var taken = seat;
            purchases.add(() -> {
                var sold = sales.sell(event, taken);
                if (taken % 3 == 0) {
                    sales.refund(sold.bookingId());
                }
                return true;
            });
        }
        try (var customers = Executors.newFixedThreadPool(8)) {
            for (var purchase : customers.invokeAll(purchases)) {
                assertThat(purchase.get()).isTrue();
            }
        }
        var kept = sums("select sum(bookings), sum(gross_cents), sum(refunded_bookings), sum(refunded_cents)"
                + " from sales_days where event_id = " + event);
        var counted = sums("select count(*), sum(total_cents), sum(case when status = 'refunded' then 1 else 0 end),"
                + " sum(case when status = 'refunded' then total_cents else 0 end)"
                + " from booking where confirmed_at is not null and event_id = " + event);
        assertThat(kept).isEqualTo(counted);
        assertThat(kept[0]).isEqualTo(43L);
    }

    private long[] sums(String query) {
        var row = store.createNativeQuery(query, Object[].class).getSingleResult();
        var sums = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            sums[i] = ((Number) row[i]).longValue();
        }
        return sums;
    }

    private String organizer() {
        return Tokens.of(Roles.ORGANIZER, organizer);
    }

    private static ValidatableResponse analytics(String token, String query) {
        return given().auth().oauth2(token).get("/api/analytics" + query).then();
    }
}
