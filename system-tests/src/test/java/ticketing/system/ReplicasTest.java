package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Services that have replicas on a shared store are what one process of each is, also while replicas come and go. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ReplicasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOOKING = "booking-service";
    private static final String EVENT = "event-service";
    private static final int ROWS = 20;
    private static final int SEATS = ROWS * ROWS;

    private final ReplicatedPlatform platform = ReplicatedPlatform.get();

    @AfterEach
    void startAll() {
        platform.replicas().forEach(Replica::start);
    }

    @Test
    void forty_seats_are_sold_once_while_a_replica_of_each_owner_is_killed() {
        var show = Show.onSale(4, 10);
        var sold = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                crowd.execute(() -> buyUntil(40, show, sold));
            }
            for (var owner : List.of(BOOKING, EVENT)) {
                var before = sold.get();
                await().atMost(PATIENCE).until(() -> sold.get() > before);
                platform.replicas(owner).getFirst().kill();
            }
        }
        startAll();
        assertThat(show.available()).isZero();
        var seats = show.seatsOnDoorList();
        assertThat(new HashSet<>(seats)).hasSameSizeAs(seats).hasSize(40);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(platform.reconcile()).contains("Nothing differs"));
    }

    @Test
    void a_call_that_one_replica_has_answered_is_answered_alike_by_the_other() {
        var show = Show.onSale(1, 1);
        var customer = Person.newCustomer();
        var key = UUID.randomUUID().toString();
        var answers = platform.replicas(BOOKING).stream()
                .map(replica -> customer.at(replica.url())
                        .post(
                                "/api/bookings",
                                Map.of("event_id", show.id(), "seat_ids", show.pick(0)),
                                "Idempotency-Key",
                                key)
                        .expect(201))
                .toList();

        assertThat(answers)
                .extracting(Reply::text)
                .containsOnly(answers.getFirst().text());
        assertThat(answers.stream().map(reply -> reply.header("Idempotent-Replayed")))
                .startsWith("", "true")
                .filteredOn(String::isEmpty)
                .hasSize(1);
    }

    @Test
    void a_listener_at_any_replica_is_told_of_seats_that_the_others_take() {
        var show = Show.onSale(1, 6);
        var browser = HttpClient.newHttpClient();
        try {
            var listeners = platform.replicas(EVENT).stream()
                    .map(replica -> listen(browser, show, replica.url()))
                    .toList();
            await().atMost(PATIENCE).until(() -> listeners.stream().noneMatch(List::isEmpty));
            var customer = Person.newCustomer();
            for (int place = 0; place < 6; place++) {
                show.book(customer, place).expect(201);
            }
            var taken = show.seats().stream().map("[%d,1]"::formatted).toList();
            for (var told : listeners) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(String.join("\n", told)).contains(taken));
            }
        } finally {
            browser.shutdownNow();
        }
    }

    @Test
    void what_one_replica_runs_for_all_goes_on_whoever_of_them_is_killed() {
        for (var replica : platform.replicas(BOOKING)) {
            var sold = Show.onSale(1, 1);
            var left = Show.onSale(1, 1);
            var customer = Person.newCustomer();
            replica.kill();
            buy(customer, sold, 0);
            book(customer, left, 0);

            // a relay tells of what was paid, a sweep ends what was not
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                assertThat(sold.now().get("status").asText()).isEqualTo("sold_out");
                assertThat(left.freeSeats()).hasSize(1);
            });
            replica.start();
        }
    }

    @Test
    void no_call_is_lost_while_every_service_is_restarted_replica_by_replica() {
        assertThat(lostWhile(platform::restart)).isEmpty();
    }

    @Test
    void no_call_is_lost_while_replicas_are_added_and_taken_away() {
        assertThat(lostWhile(platform::add)).isEmpty();
        assertThat(lostWhile(platform::takeAway)).isEmpty();
    }

    /** Which answers customers got who bought and were failed while this happened to one service after the other. */
    private static List<String> lostWhile(Consumer<String> change) {
        var show = Show.onSale(ROWS, ROWS);
        var over = new AtomicBoolean();
        var answered = new AtomicInteger();
        var lost = new ConcurrentLinkedQueue<Reply>();
        Consumer<Reply> note = reply -> {
            answered.incrementAndGet();
            if (reply.status() >= 500) {
                lost.add(reply);
            }
        };
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var first = i;
                crowd.execute(() -> {
                    var customer = Person.newCustomer();
                    for (int place = first; !over.get(); place = (place + 4) % SEATS) {
                        note.accept(customer.get("/api/events/" + show.id() + "/seats"));
                        var booking = once(customer, "/api/bookings", wish(show, place));
                        note.accept(booking);
                        if (booking.status() == 201) {
                            note.accept(once(customer, payment(booking), Map.of("method", "card")));
                        }
                    }
                });
            }
            try {
                ReplicatedPlatform.SERVICES.forEach(change);
            } finally {
                over.set(true);
            }
        }
        assertThat(answered).hasValueGreaterThan(100);
        return lost.stream().map(Reply::text).toList();
    }

    private static void buyUntil(int all, Show show, AtomicInteger sold) {
        var customer = Person.newCustomer();
        while (sold.get() < all) {
            if (buy(
                    customer,
                    show,
                    ThreadLocalRandom.current().nextInt(show.seats().size()))) {
                sold.incrementAndGet();
            }
        }
    }

    /** Whether this customer got that seat. */
    private static boolean buy(Person customer, Show show, int place) {
        var booking = book(customer, show, place);
        return booking.status() == 201
                && persistently(customer, payment(booking), Map.of("method", "card"))
                                .status()
                        == 200;
    }

    private static Reply book(Person customer, Show show, int place) {
        return persistently(customer, "/api/bookings", wish(show, place));
    }

    private static Map<String, Object> wish(Show show, int place) {
        return Map.of("event_id", show.id(), "seat_ids", show.pick(place));
    }

    private static String payment(Reply booking) {
        return "/api/bookings/" + booking.id() + "/pay";
    }

    /** Sends a call under one key until it is decided. */
    private static Reply persistently(Person customer, String path, Object body) {
        var key = UUID.randomUUID().toString();
        while (true) {
            var reply = customer.post(path, body, "Idempotency-Key", key);
            if (reply.status() != 202 && reply.status() < 500) {
                return reply;
            }
        }
    }

    private static Reply once(Person customer, String path, Object body) {
        return customer.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** What a browser is told that listens at this address. */
    private static List<String> listen(HttpClient browser, Show show, String address) {
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(URI.create(address + "/api/events/" + show.id() + "/seats/changes"));
        var _ = browser.sendAsync(request.build(), BodyHandlers.ofLines()).thenAccept(response -> {
            try (var body = response.body()) {
                body.forEach(lines::add);
            } catch (UncheckedIOException e) {
                lines.add("the end: " + e.getMessage());
            }
        });
        return lines;
    }
}
