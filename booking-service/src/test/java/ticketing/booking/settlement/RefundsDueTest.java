package ticketing.booking.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.FakePaymentProvider.Mood;
import ticketing.kit.security.Roles;

@QuarkusTest
class RefundsDueTest extends BookingTests {
    private static final long CUSTOMER = 3;
    private static final long PRICE = 3_780;

    @Inject
    SettlementMeters meters;

    @Test
    void a_refund_that_was_approved_is_tried_until_the_money_is_back() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.AWAY);
        approveRefund(id);

        Api.see(CUSTOMER, id)
                .body("status", equalTo("refunded"))
                .body("payment_status", equalTo("refunded"))
                .body("settlement", equalTo("refund_due"));
        await().untilAsserted(() -> assertThat(mine("refund_due", id))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due).containsEntry("cause", "refund").containsEntry("amount", 37.8f);
                    assertThat((Integer) due.get("attempts")).isPositive();
                    assertThat((String) due.get("problem")).isNotBlank();
                }));
        assertThat(paymentProvider.refunded(id)).isEmpty();

        paymentProvider.becomes(Mood.WELL);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Api.see(CUSTOMER, id).body("settlement", equalTo("refunded")));
        assertThat(paymentProvider.refunded(id)).containsExactly(PRICE);
        assertThat(mine("refunded", id))
                .singleElement()
                .satisfies(done -> assertThat(done.get("settled_at")).isNotNull());
    }

    @Test
    void an_answer_that_is_lost_gives_nothing_back_twice() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.SILENT);
        approveRefund(id);
        await().untilAsserted(() -> assertThat(paymentProvider.refunded(id)).containsExactly(PRICE));
        Api.see(CUSTOMER, id).body("settlement", equalTo("refund_due"));

        paymentProvider.becomes(Mood.WELL);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Api.see(CUSTOMER, id).body("settlement", equalTo("refunded")));
        assertThat(paymentProvider.refunded(id)).containsExactly(PRICE);
    }

    @Test
    void operators_see_how_many_payments_are_not_settled_and_for_how_long() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        paymentProvider.becomes(Mood.AWAY);
        var before = meters.waiting();

        approveRefund(id);

        assertThat(meters.waiting()).isEqualTo(before + 1);
        await().untilAsserted(() -> assertThat(meters.oldestSeconds()).isPositive());
        paymentProvider.becomes(Mood.WELL);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(meters.waiting()).isLessThanOrEqualTo(before));
    }

    @Test
    void only_those_who_answer_for_the_money_see_what_is_not_settled() {
        Api.as(Roles.SUPPORT, 5).get("/api/settlements").then().statusCode(200);
        Api.as(Roles.ORGANIZER, 2).get("/api/settlements").then().statusCode(403);
        Api.customer(CUSTOMER).get("/api/settlements").then().statusCode(403);
        Api.as(Roles.ADMIN, 1)
                .get("/api/settlements?status=lost")
                .then()
                .statusCode(400)
                .body("errors.field", everyItem(equalTo("status")));
    }

    private static void approveRefund(long id) {
        var request = UUID.randomUUID();
        Api.service()
                .body(Map.of("customer_id", CUSTOMER, "reason", "I fell ill"))
                .put("/internal/bookings/" + id + "/refund-requests/" + request)
                .then()
                .statusCode(200);
        Api.service()
                .body(Map.of("approve", true))
                .put("/internal/bookings/" + id + "/refund-decisions/" + request)
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> mine(String status, long id) {
        List<Map<String, Object>> all = Api.as(Roles.ADMIN, 1)
                .get("/api/settlements?size=1000&status=" + status)
                .jsonPath()
                .getList("");
        return all.stream()
                .filter(settlement -> Objects.equals(settlement.get("booking_id"), (int) id))
                .toList();
    }
}
