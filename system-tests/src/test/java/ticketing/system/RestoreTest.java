package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are taken while tickets are sold, and what becomes of stores that are put back to an earlier time. */
class RestoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform = Platform.get();
    private final Provider provider = new Provider(platform);

    @TempDir
    Path folder;

    @Test
    void what_was_sold_before_a_backup_under_load_survives_the_loss_of_everything() throws Exception {
        var show = Show.onSale(20, 20);
        var customer = Person.newCustomer();
        var before = show.sell(customer, 0);
        var sold = new AtomicInteger(1);
        try (var _ = new Crowd(show, sold)) {
            await().atMost(PATIENCE).until(() -> sold.get() > 10);
            assertThat(platform.ticketing(Map.of(), "backup", backup())).contains("The backup of ");
            var then = sold.get();
            await().atMost(PATIENCE).until(() -> sold.get() > then + 10);
        }
        var after = show.sell(customer, 399).get("id").asLong();
        assertThat(Path.of(backup(), "manifest.json")).exists();
        platform.down();
        platform.wipe();

        platform.ticketing(Map.of(), "restore", backup());
        platform.up();
        platform.ticketing(Map.of(), "replay", "all");

        assertThat(Show.seen(customer, before).get("status").asText()).isEqualTo("confirmed");
        assertThat(Show.admits(before)).isTrue();
        await().atMost(PATIENCE).until(() -> provider.balance(after) == 0);
        platform.tell(Map.of(), "reconcile", "--repair"); // stores are copied one after the other while seats are sold
        reconciled();
    }

    @Test
    void booking_service_put_back_to_an_earlier_time_knows_again_what_it_told_since() {
        var show = Show.onSale(2, 5);
        var customer = Person.newCustomer();
        var early = show.sell(customer, 0);
        var refundable = show.sell(customer, 1);
        var pending = show.book(customer, 2).expect(201);
        platform.ticketing(Map.of(), "backup", backup());
        var late = show.sell(customer, 3, 4);
        var used = show.sell(customer, 5);
        assertThat(Show.admits(used)).isTrue();
        Show.pay(customer, pending.id()).expect(200);
        refund(customer, refundable);
        var resold = show.sell(Person.newCustomer(), 1);
        await().atMost(PATIENCE).until(() -> show.available() == 4);

        putBack("booking-service");

        assertThat(Show.seen(customer, early).get("ticket_codes")).isEqualTo(early.get("ticket_codes"));
        assertThat(Show.seen(customer, refundable).get("status").asText()).isEqualTo("refunded");
        assertThat(Show.seen(customer, late).get("status").asText()).isEqualTo("confirmed");
        assertThat(Show.seen(customer, late).get("total_amount")).isEqualTo(late.get("total_amount"));
        assertThat(Show.admits(late)).isTrue();
        assertThat(Show.admits(late)).isFalse();
        assertThat(Show.admits(used)).isFalse();
        assertThat(Show.admits(refundable)).isFalse();
        assertThat(Show.admits(resold)).isTrue();
        var next = show.sell(customer, 6);
        assertThat(next.get("id").asLong()).isGreaterThan(resold.get("id").asLong() + 1);
        show.book(customer, 3).expect(409);
        reconciled();
    }

    @Test
    void every_store_put_back_to_an_earlier_time_catches_up() {
        var early = Person.newCustomer();
        platform.ticketing(Map.of(), "backup", backup());
        var show = Show.onSale(1, 4);
        var customer = Person.newCustomer();
        var kept = show.sell(customer, 0);
        var returned = show.sell(customer, 1);
        refund(customer, returned);
        var complaint = early.post("/api/complaints", Map.of("subject", "Too loud", "description", "I could hear it"))
                .expect(201)
                .json()
                .get("complaint_id")
                .asLong();
        await().atMost(PATIENCE).until(() -> show.available() == 3);

        putBack("identity-service", "event-service", "booking-service", "support-service");

        assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(1, 2, 3));
        assertThat(Show.admits(kept)).isTrue();
        var support = Person.support();
        assertThat(Json.longs(support.get("/api/complaints").expect(200).json(), "id"))
                .contains(complaint);
        assertThat(Person.admin()
                        .get("/api/users/" + customer.id())
                        .expect(200)
                        .json()
                        .get("email")
                        .asText())
                .isEqualTo(customer.email());
        assertThat(Json.longs(
                        support.get("/api/refunds?status=completed&size=1000").json(), "booking_id"))
                .contains(returned.get("id").asLong());
        reconciled();
    }

    @Test
    void nothing_is_restored_while_the_platform_runs_or_from_a_backup_that_is_not_whole() throws IOException {
        platform.ticketing(Map.of(), "backup", backup());

        var running = platform.tell(Map.of(), "restore", backup());
        assertThat(running.exit()).isNotZero();
        assertThat(running.text()).contains("./ticketing down");
        assertThat(platform.tell(Map.of(), "backup", backup()).text()).contains("is not empty");
        assertThat(Files.getPosixFilePermissions(Path.of(backup()))).hasSize(3);
    }

    private String backup() {
        return folder.resolve("backup").toString();
    }

    private void putBack(String... services) {
        platform.down();
        var restore = new ArrayList<>(List.of("restore", backup()));
        restore.addAll(List.of(services));
        platform.ticketing(Map.of(), restore.toArray(String[]::new));
        platform.up();
    }

    /** Nothing differs between the services any more. */
    private void reconciled() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var printed = platform.tell(Map.of(), "reconcile");
            assertThat(printed.text()).contains("Nothing differs");
            assertThat(printed.exit()).isZero();
        });
    }

    private static void refund(Person customer, JsonNode booking) {
        var path = "/api/bookings/" + booking.get("id").asLong();
        customer.post(path + "/refund-request", Map.of("reason", "I fell ill")).expect(200);
        Person.support()
                .post(path + "/refund-decision", Map.of("approve", true))
                .expect(200);
    }

    /** Customers who buy one seat after the other until this is closed. */
    private static final class Crowd implements AutoCloseable {
        private static final int CUSTOMERS = 4;

        private final AtomicBoolean over = new AtomicBoolean();
        private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();

        Crowd(Show show, AtomicInteger sold) {
            for (int number = 0; number < CUSTOMERS; number++) {
                var first = 1 + number;
                customers.execute(() -> {
                    var customer = Person.newCustomer();
                    for (var seat = first; !over.get() && seat < show.seats().size(); seat += CUSTOMERS) {
                        show.sell(customer, seat);
                        sold.incrementAndGet();
                    }
                });
            }
        }

        @Override
        public void close() {
            over.set(true);
            customers.close();
        }
    }
}
