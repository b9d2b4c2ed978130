package ticketing.booking.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Sales;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class DueLettersTest {
    @Inject
    Sales sales;

    @Inject
    DueLetters letters;

    @Inject
    Session store;

    @Test
    void whoever_paid_gets_one_letter_with_the_tickets() {
        var sold = sales.sell(sales.event(2), 1, 2);

        await().untilAsserted(() ->
                assertThat(mail("booking-confirmed-", sold.bookingId())).hasSize(1));
        letters.writeBatch();

        var mail = mail("booking-confirmed-", sold.bookingId());
        assertThat(mail).hasSize(1);
        assertThat((String) mail.getFirst()[0]).isEqualTo("ada" + sold.customerId() + "@test.local");
        assertThat((String) mail.getFirst()[1])
                .contains(sold.tickets().get(0).code(), sold.tickets().get(1).code());
        assertThat((String) mail.getFirst()[2]).contains("Čajka &amp; Friends", "/t/" + sold.code() + "?sig=");
    }

    @Test
    void whoever_gets_the_money_back_is_told_why() {
        var sold = sales.sell(sales.event(2), 1);
        sales.refund(sold.bookingId());
        var cancelled = sales.sell(sales.event(2), 1);
        sales.refund(cancelled.bookingId(), "event_cancelled");

        await().untilAsserted(() ->
                assertThat(mail("booking-refunded-", cancelled.bookingId())).hasSize(1));

        assertThat((String) mail("booking-refunded-", cancelled.bookingId()).getFirst()[1])
                .contains("we are sorry");
        assertThat((String) mail("booking-refunded-", sold.bookingId()).getFirst()[1])
                .contains("your refund", "37.80 USD")
                .doesNotContain("we are sorry");
    }

    @Test
    void a_letter_waits_for_its_reader_to_become_known() {
        var stranger = Sales.newId();
        var sold = sales.sell(stranger, sales.event(2), Instant.now(), 1);

        letters.writeBatch();
        assertThat(mail("booking-confirmed-", sold.bookingId())).isEmpty();
        assertThat(dueOf(sold.bookingId())).isEqualTo(1);
    }

    @ActivateRequestContext
    List<Object[]> mail(String kind, long booking) {
        return store.createNativeQuery(
                        "select recipient, body_text, body_html from mail where message_key = ?1", Object[].class)
                .setParameter(1, kind + booking)
                .getResultList();
    }

    private long dueOf(long booking) {
        return store.createNativeQuery("select count(*) from due_letters where booking_id = ?1", Long.class)
                .setParameter(1, booking)
                .getSingleResult();
    }
}
