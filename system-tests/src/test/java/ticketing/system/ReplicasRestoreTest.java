package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A database that is put back to an earlier time, by PostgreSQL's own means. */
@EnabledIfSystemProperty(named = "platform.replicas", matches = "local")
class ReplicasRestoreTest {
    private static final String BOOKING = "booking-service";

    private final LocalReplicas platform = (LocalReplicas) Platform.get();

    @TempDir
    Path folder;

    @Test
    void booking_service_put_back_to_an_earlier_time_knows_again_what_it_told_since() throws IOException {
        var show = Show.onSale(1, 4);
        var customer = Person.newCustomer();
        var early = show.sell(customer, 0);
        var moment = Instant.now();
        var dump = folder.resolve(BOOKING + ".dump").toString();
        platform.postgres().run("pg_dump", "--format=custom", "--file=" + dump, BOOKING);
        var late = show.sell(customer, 1, 2);
        await().until(() -> show.available() == 1);

        putBack(dump, moment);

        assertThat(Show.seen(customer, early).get("ticket_codes")).isEqualTo(early.get("ticket_codes"));
        assertThat(Show.seen(customer, late).get("status").asText()).isEqualTo("confirmed");
        assertThat(Show.admits(late)).isTrue();
        show.book(customer, 1).expect(409);
        assertThat(show.book(customer, 3).expect(201).id())
                .isGreaterThan(late.get("id").asLong() + 1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(platform.reconcile()).contains("Nothing differs"));
    }

    /** As the document for operators says. */
    private void putBack(String dump, Instant moment) throws IOException {
        var replicas = platform.replicas(BOOKING);
        replicas.forEach(Replica::stop);
        platform.postgres().run("dropdb", BOOKING);
        platform.postgres().run("createdb", BOOKING);
        platform.postgres().run("pg_restore", "--single-transaction", "--dbname=" + BOOKING, dump);
        Files.writeString(((LocalReplica) replicas.getFirst()).folder().resolve("restored"), moment.toString());
        replicas.forEach(Replica::start);
    }
}
