package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Differences that are written into stores behind their services' backs are found, told in plain words, and mended. */
class ReconcileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform = Platform.get();
    private final Provider provider = new Provider(platform);

    @BeforeEach
    void calm() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                platform.tell(Map.of(), "reconcile", "--repair").text())
                        .contains("Nothing differs."));
    }

    @Test
    void seats_that_event_service_has_lost_or_invented_are_settled_as_bookings_say() throws SQLException {
        var show = Show.onSale(1, 4);
        var customer = Person.newCustomer();
        show.sell(customer, 0, 1);
        var ended = show.book(customer, 2).expect(201);
        customer.post("/api/bookings/" + ended.id() + "/cancel", Map.of()).expect(200);
        await().atMost(PATIENCE).until(() -> show.freeSeats().size() == 2);
        change(
                "event-service",
                "delete from seat_claim where seat_id = " + show.seats().get(0));
        change(
                "event-service",
                "update seat_claim set sold = 0 where seat_id = " + show.seats().get(1));
        change(
                "event-service",
                "insert into seat_claim select " + show.seats().get(3)
                        + ", id, 1 from seat_hold where state = 'ended' and event_id = " + show.id());

        var found = platform.tell(Map.of(), "reconcile");
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.text())
                .contains("seat_not_kept", "seat_not_sold", "seat_without_booking")
                .contains("seat " + show.seats().get(3) + " of event " + show.id());
        var mended = platform.tell(Map.of(), "reconcile", "--repair", "--json");
        assertThat(mended.exit()).isZero();
        assertThat(mended.text()).contains("\"mended\" : true").doesNotContain("\"mended\" : false");

        assertThat(platform.ticketing(Map.of(), "reconcile")).contains("Nothing differs.");
        platform.restart("event-service", Map.of());
        assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(2, 3));
    }

    @Test
    void tickets_and_refunds_follow_their_bookings() throws SQLException {
        var show = Show.onSale(1, 3);
        var customer = Person.newCustomer();
        var kept = show.sell(customer, 0).get("id").asLong();
        var refunded = show.sell(customer, 1).get("id").asLong();
        refund(customer, refunded);
        await().atMost(PATIENCE).until(() -> show.freeSeats().size() == 2);
        change("booking-service", "delete from tickets where booking_id = " + kept);
        change("booking-service", "update tickets set status = 'issued' where booking_id = " + refunded);
        change("support-service", "update refund set status = 'requested' where booking_id = " + refunded);

        var found = platform.tell(Map.of(), "reconcile");
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.text())
                .contains("booking " + kept + " is confirmed, and has 0 tickets for 1 seats")
                .contains("booking " + refunded + " is refunded, and has tickets that would admit")
                .contains("refund_not_closed");
        platform.tell(Map.of(), "reconcile", "--repair");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(platform.tell(Map.of(), "reconcile").text()).contains("Nothing differs."));
        assertThat(customer.get("/api/bookings/" + kept).json().get("ticket_codes"))
                .hasSize(1);
    }

    @Test
    void each_cent_in_the_providers_books_is_known_here_and_the_other_way_round() throws SQLException {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        var kept = show.sell(customer, 0).get("id").asLong();
        var refunded = show.sell(customer, 1).get("id").asLong();
        refund(customer, refunded);
        await().atMost(PATIENCE).until(() -> provider.balance(refunded) == 0);
        change("payment-simulator", "delete from ledger where kind = 'refunded' and booking_id = " + refunded);
        change("payment-simulator", "update ledger set amount_cents = 1 where booking_id = " + kept);

        var found = platform.tell(Map.of(), "reconcile", "--repair");

        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.text())
                .containsPattern("payment_not_returned +yes +.* of booking " + refunded + ": ")
                .containsPattern("payment_differs +by hand +.* of booking " + kept + ": .* took 1 cents");
        await().atMost(PATIENCE).until(() -> provider.balance(refunded) == 0);
        change("payment-simulator", "update ledger set amount_cents = 3780 where booking_id = " + kept);
        assertThat(platform.ticketing(Map.of(), "reconcile")).contains("Nothing differs.");
    }

    private static void refund(Person customer, long booking) {
        var path = "/api/bookings/" + booking;
        customer.post(path + "/refund-request", Map.of("reason", "I fell ill")).expect(200);
        Person.support()
                .post(path + "/refund-decision", Map.of("approve", true))
                .expect(200);
    }

    private void change(String service, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + platform.store(service) + "?busy_timeout=10000");
                var changing = connection.createStatement()) {
            assertThat(changing.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
