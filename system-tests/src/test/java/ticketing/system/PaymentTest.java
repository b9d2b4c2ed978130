package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The payment provider misbehaves, and each cent is where it belongs all the same. */
class PaymentTest {
    private static final Duration CALM = Duration.ofSeconds(40);
    private static final long CENTS = 3_780;

    private final Platform platform = Platform.get();
    private final Provider provider = new Provider(platform);
    private final Person customer = Person.newCustomer();

    @AfterEach
    void beGoodAgain() {
        provider.behave(Map.of());
    }

    @Test
    void a_sold_ticket_is_in_the_providers_books_once_and_so_is_its_refund() {
        var booking = Show.onSale(1, 1).sell(customer, 0).get("id").asLong();
        assertThat(provider.movements(booking)).containsExactly("captured " + CENTS);

        customer.post("/api/bookings/" + booking + "/refund-request", Map.of("reason", "I fell ill"))
                .expect(200);
        Person.support()
                .post("/api/bookings/" + booking + "/refund-decision", Map.of("approve", true))
                .expect(200);

        await().atMost(CALM)
                .untilAsserted(() ->
                        assertThat(see(booking).get("settlement").asText()).isEqualTo("refunded"));
        assertThat(provider.movements(booking)).containsExactly("captured " + CENTS, "refunded " + CENTS);
    }

    @Test
    void a_declined_payment_moves_no_money_and_frees_the_seat() {
        var show = Show.onSale(1, 1);
        var booking = show.book(customer, 0).expect(201).id();
        provider.behave(Map.of("decline_rate", 1));

        var answer = Show.pay(customer, booking).expect(200).json();

        assertThat(answer.get("status").asText()).isEqualTo("cancelled");
        assertThat(provider.movements(booking)).isEmpty();
        await().atMost(CALM).untilAsserted(() -> assertThat(show.freeSeats()).hasSize(1));
    }

    @Test
    void a_payment_that_is_never_answered_is_confirmed_all_the_same() {
        var booking = Show.onSale(1, 1).book(customer, 0).expect(201).id();
        provider.behave(Map.of("silence_rate", 1, "duplicate_rate", 1));
        var key = UUID.randomUUID().toString();

        var answer = pay(booking, key).expect(202).json();
        assertThat(answer.get("settlement").asText()).isEqualTo("open");
        provider.behave(Map.of("duplicate_rate", 1));

        awaitStatus(booking, "confirmed");
        assertThat(pay(booking, key).expect(200).json().get("status").asText()).isEqualTo("confirmed");
        assertThat(provider.movements(booking)).containsExactly("captured " + CENTS);
    }

    @Test
    void an_outage_refuses_payments_and_changes_nothing() {
        var booking = Show.onSale(1, 1).book(customer, 0).expect(201).id();
        provider.behave(Map.of("outage_calls", 1));

        var refused = Show.pay(customer, booking).refused(503, "payment_provider_unavailable");

        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(see(booking).get("status").asText()).isEqualTo("pending_payment");
        Show.pay(customer, booking).expect(200);
        assertThat(provider.movements(booking)).containsExactly("captured " + CENTS);
    }

    @Test
    void a_provider_that_is_down_stops_nothing_but_payments() {
        var show = Show.onSale(1, 3);
        var sold = show.sell(customer, 2).get("id").asLong();
        platform.kill("payment-simulator");
        try {
            var booking = show.book(customer, 0).expect(201).id();
            Show.pay(customer, booking).refused(503, "payment_provider_unavailable");
            customer.post("/api/bookings/" + booking + "/cancel", Map.of()).expect(200);
        } finally {
            platform.start("payment-simulator");
        }
        show.sell(customer, 1);
        assertThat(provider.movements(sold)).containsExactly("captured " + CENTS);
    }

    @Test
    void a_kill_between_capture_and_commit_loses_neither_money_nor_ticket() {
        var booking = Show.onSale(1, 1).book(customer, 0).expect(201).id();
        provider.behave(Map.of("delay_ms", 2_000, "callback_delay_ms", 3_000));
        var key = UUID.randomUUID().toString();
        var paying = CompletableFuture.supplyAsync(() -> pay(booking, key));
        await().atMost(CALM)
                .untilAsserted(() -> assertThat(provider.movements(booking)).hasSize(1));

        platform.kill("booking-service");
        assertThat(paying.join().status()).isGreaterThanOrEqualTo(500);
        platform.start("booking-service");

        awaitStatus(booking, "confirmed");
        assertThat(see(booking).get("ticket_codes")).hasSize(1);
        assertThat(pay(booking, key).expect(200).json().get("status").asText()).isEqualTo("confirmed");
        assertThat(provider.movements(booking)).containsExactly("captured " + CENTS);
    }

    @Test
    void a_capture_that_nobody_is_told_of_and_nobody_asks_about_is_found_in_the_providers_books() {
        var booking = Show.onSale(1, 1).book(customer, 0).expect(201).id();
        provider.behave(Map.of("delay_ms", 2_000, "callback_delay_ms", 600_000));
        var paying = CompletableFuture.supplyAsync(
                () -> pay(booking, UUID.randomUUID().toString()));
        await().atMost(CALM)
                .untilAsserted(() -> assertThat(provider.movements(booking)).hasSize(1));

        platform.kill("booking-service");
        assertThat(paying.join().status()).isGreaterThanOrEqualTo(500);
        platform.start("booking-service");

        awaitStatus(booking, "confirmed");
        assertThat(provider.movements(booking)).containsExactly("captured " + CENTS);
    }

    @Test
    void money_that_was_taken_for_an_event_that_is_cancelled_goes_back_once_each() {
        var show = Show.onSale(1, 3);
        var bookings = List.of(
                show.sell(customer, 0).get("id").asLong(),
                show.sell(customer, 1).get("id").asLong());
        var unanswered = show.book(customer, 2).expect(201).id();
        provider.behave(Map.of("silence_rate", 1, "callback_delay_ms", 0));
        Show.pay(customer, unanswered).expect(202);
        provider.behave(Map.of("outage_ms", 2_000, "duplicate_rate", 1));

        Person.organizer()
                .patch("/api/events/" + show.id() + "/status", Map.of("status", "cancelled"))
                .expect(200);

        for (var booking : List.of(bookings.get(0), bookings.get(1), unanswered)) {
            await().atMost(CALM)
                    .untilAsserted(() -> assertThat(provider.movements(booking))
                            .containsExactly("captured " + CENTS, "refunded " + CENTS));
            await().atMost(CALM)
                    .untilAsserted(() ->
                            assertThat(see(booking).get("settlement").asText()).isEqualTo("refunded"));
        }
    }

    @Test
    void whatever_the_provider_does_each_cent_is_where_it_belongs() throws Exception {
        var show = Show.onSale(3, 10);
        provider.behave(
                Map.of("seed", 4, "decline_rate", 0.2, "silence_rate", 0.15, "loss_rate", 0.1, "duplicate_rate", 0.5));
        List<Long> bookings;
        try (var crowd = Executors.newFixedThreadPool(10)) {
            bookings = crowd
                    .invokeAll(IntStream.range(0, 30)
                            .<Callable<Long>>mapToObj(place -> () -> buy(show, place))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        provider.behave(Map.of("duplicate_rate", 0.5));

        await().atMost(CALM).untilAsserted(() -> {
            for (var booking : bookings) {
                var now = see(booking);
                assertThat(now.get("settlement").asText())
                        .as("booking %d", booking)
                        .isIn("null", "refunded");
                assertThat(provider.balance(booking))
                        .as("what is left of %s for %s", provider.movements(booking), now.get("status"))
                        .isEqualTo(now.get("status").asText().equals("confirmed") ? CENTS : 0);
            }
        });
    }

    /** Books and pays, and has every third order refunded; the booking. */
    private long buy(Show show, int place) {
        var booking = show.book(customer, place).expect(201).id();
        var paid = Show.pay(customer, booking);
        if (place % 3 == 0 && paid.json().path("status").asText().equals("confirmed")) {
            var path = "/api/bookings/" + booking;
            customer.post(path + "/refund-request", Map.of("reason", "I fell ill"))
                    .expect(200);
            Person.support()
                    .post(path + "/refund-decision", Map.of("approve", true))
                    .expect(200);
        }
        return booking;
    }

    private Reply pay(long booking, String key) {
        return customer.post("/api/bookings/" + booking + "/pay", Map.of("method", "card"), "Idempotency-Key", key);
    }

    private JsonNode see(long booking) {
        return customer.get("/api/bookings/" + booking).expect(200).json();
    }

    private void awaitStatus(long booking, String status) {
        await().atMost(CALM)
                .untilAsserted(
                        () -> assertThat(see(booking).get("status").asText()).isEqualTo(status));
    }
}
