package ticketing.booking.reconciliation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.kit.store.Writer;

@QuarkusTest
class MoneyComparisonTest extends BookingTests {
    private static final long CUSTOMER = 3;
    private static final long PRICE = 3_780;

    @Inject
    MoneyComparison comparison;

    @Inject
    Session store;

    @Inject
    Writer writer;

    private long id;
    private String key = "";

    @BeforeEach
    void sell() {
        id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        key = writer.write(() -> store.createNativeQuery("select payment_key from booking where id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult());
    }

    @Test
    void money_that_moved_alike_on_both_sides_is_no_difference() {
        assertThat(found()).isEmpty();

        refund();

        await().untilAsserted(() -> assertThat(paymentProvider.refunded(id)).containsExactly(PRICE));
        await().pollInSameThread().untilAsserted(() -> assertThat(found()).isEmpty());
    }

    @Test
    void a_capture_that_nothing_here_shows_is_found_and_settled() {
        paymentProvider.capture("second-" + id, id, PRICE);

        mend("payment_not_known");

        await().untilAsserted(() -> assertThat(paymentProvider.refunded(id)).containsExactly(PRICE));
        await().pollInSameThread().untilAsserted(() -> assertThat(found()).isEmpty());
    }

    @Test
    void a_booking_that_is_paid_here_and_not_there_is_found_whenever_it_was_taken() {
        paymentProvider.forget(id);

        assertThat(found()).extracting(Difference::kind).containsExactly("payment_not_taken");
        assertThat(found().getFirst().mend()).isNull();
    }

    @Test
    void a_price_that_is_not_what_was_taken_is_found() {
        change("update booking set tax_cents = tax_cents + 1, total_cents = total_cents + 1 where id = " + id);

        assertThat(found()).extracting(Difference::kind).containsExactly("payment_differs");
        assertThat(found().getFirst().words()).contains("took 3780 cents for what costs 3781");
    }

    @Test
    void money_that_went_back_unasked_is_found() {
        paymentProvider.giveBack(key, PRICE);

        assertThat(found()).extracting(Difference::kind).containsExactly("payment_returned_unasked");
    }

    @Test
    void a_refund_that_was_only_noted_is_made_once() {
        change("""
                insert into settlement (payment_key, booking_id, status, amount_cents, currency, cause, attempts,
                    next_attempt_at, created_at, settled_at)
                values ('%s', %d, 'refunded', 3780, 'USD', 'refund', 0, 1, 1, 1)""".formatted(key, id));

        mend("payment_not_returned");

        await().untilAsserted(() -> assertThat(paymentProvider.refunded(id)).containsExactly(PRICE));
        await().pollInSameThread().untilAsserted(() -> assertThat(found()).isEmpty());
    }

    @Test
    void a_refund_that_nobody_takes_care_of_is_made() {
        change("update booking set status = 'refunded', end_reason = 'refund', payment_status = 'refunded' where id = "
                + id);

        mend("payment_not_returned");

        await().untilAsserted(() -> assertThat(paymentProvider.refunded(id)).containsExactly(PRICE));
        await().pollInSameThread().untilAsserted(() -> assertThat(found()).isEmpty());
    }

    private void refund() {
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

    private List<Difference> found() {
        store.clear();
        return comparison.look(Instant.EPOCH).stream()
                .filter(difference -> difference.words().contains("of booking " + id + ":"))
                .toList();
    }

    private void mend(String kind) {
        var found = found();
        assertThat(found).extracting(Difference::kind).containsExactly(kind);
        requireNonNull(found.getFirst().mend()).run();
    }

    private void change(String statement) {
        writer.run(() -> assertThat(store.createNativeMutationQuery(statement).executeUpdate())
                .isEqualTo(1));
    }
}
