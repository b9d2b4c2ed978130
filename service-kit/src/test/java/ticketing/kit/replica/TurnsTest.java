package ticketing.kit.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;

/** Two replicas of a service, as far as the store can tell. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class TurnsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Inject
    Writer writer;

    @Inject
    EntityManager store;

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "ticketing.store.shared")
    boolean isShared;

    private final String job = UUID.randomUUID().toString();

    @Test
    void a_job_has_one_runner_for_as_long_as_it_lives() {
        var first = replicaAt(NOW);
        var second = replicaAt(NOW);

        assertThat(first.isMine(job)).isTrue();
        assertThat(second.isMine(job)).isFalse();
        assertThat(first.isMine(job)).isTrue();
    }

    @Test
    void jobs_are_shared_out_one_by_one() {
        var first = replicaAt(NOW);
        var second = replicaAt(NOW);

        assertThat(first.isMine(job)).isTrue();
        assertThat(second.isMine(job + "-other")).isTrue();
        assertThat(first.isMine(job + "-other")).isFalse();
    }

    @Test
    void a_replica_that_was_killed_is_replaced_within_seconds() {
        var killed = replicaAt(NOW);
        assertThat(killed.isMine(job)).isTrue();

        assertThat(replicaAt(NOW.plusSeconds(3)).isMine(job)).isFalse();
        assertThat(replicaAt(NOW.plusSeconds(5)).isMine(job)).isTrue();
    }

    @Test
    void a_replica_that_ends_leaves_its_jobs_to_the_others_at_once() {
        var ending = replicaAt(NOW);
        var waiting = replicaAt(NOW);
        assertThat(ending.isMine(job)).isTrue();
        assertThat(waiting.isMine(job)).isFalse();

        ending.giveBack(new ShutdownEvent());

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting.isMine(job));
    }

    @Test
    void a_runner_that_was_replaced_finds_out() {
        var paused = replicaAt(NOW);
        assertThat(paused.isMine(job)).isTrue();
        assertThat(replicaAt(NOW.plusSeconds(5)).isMine(job)).isTrue();

        await().atMost(Duration.ofSeconds(30)).until(() -> !paused.isMine(job));
    }

    @Test
    void who_asks_for_a_job_of_another_does_not_wait_for_its_runner() throws Exception {
        assumeTrue(isShared, "SQLite has no locks of rows");
        assertThat(replicaAt(NOW).isMine(job)).isTrue();
        try (var runner = database.getConnection();
                var renewal = runner.prepareStatement("update job_lease set ends_at = ends_at where job = ?");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            runner.setAutoCommit(false);
            renewal.setString(1, job);
            assertThat(renewal.executeUpdate()).isEqualTo(1);

            var asks = threads.submit(() -> replicaAt(NOW).isMine(job));

            try {
                assertThat(asks).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(false);
            } finally {
                runner.rollback();
            }
        }
    }

    @Test
    void a_store_that_is_not_shared_has_one_runner_for_everything() {
        var only = new Turns(writer, store, Clock.systemUTC(), false);

        assertThat(only.isMine(job)).isTrue();
        assertThat(replicaAt(NOW).isMine(job)).isTrue();
    }

    private Turns replicaAt(Instant now) {
        return new Turns(writer, store, Clock.fixed(now, ZoneOffset.UTC), true);
    }
}
