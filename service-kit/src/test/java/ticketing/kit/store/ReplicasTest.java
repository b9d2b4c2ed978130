package ticketing.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.testing.ServiceResource;

/** Two writers on one store, as two replicas have them; only a store that is shared can have that. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class ReplicasTest {
    private static final String TOPIC = "ticketing.seats.v1";
    private static final String GROWN = "ticketing.thing.grown.v1";

    @Inject
    Writer writer;

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Inject
    EntityManager store;

    @Inject
    TransactionManager transactions;

    @Inject
    @ConfigProperty(name = "ticketing.store.shared")
    boolean isShared;

    private final String name = UUID.randomUUID().toString();
    private Writer other;

    record Grown(String name) {}

    @BeforeEach
    void startTheOther() {
        assumeTrue(isShared, "A SQLite file has one writer");
        other = new Writer(store, transactions, new SimpleMeterRegistry());
        other.start(new StartupEvent());
    }

    @AfterEach
    void stopTheOther() throws InterruptedException {
        if (other != null) {
            other.stop(new ShutdownEvent());
        }
    }

    @Test
    void units_that_wait_for_each_other_both_get_through() throws Exception {
        writer.run(() -> {
            things.grow(name + 1);
            things.grow(name + 2);
        });
        var both = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> writer.run(() -> growInTurn(name + 1, name + 2, both, runs)));
            var two = threads.submit(() -> other.run(() -> growInTurn(name + 2, name + 1, both, runs)));
            one.get();
            two.get();
        }

        assertThat(things.size(name + 1)).isEqualTo(3);
        assertThat(things.size(name + 2)).isEqualTo(3);
        assertThat(runs).as("one of them lost, and ran again").hasValue(3);
    }

    @Test
    void a_condition_is_decided_once_among_all_of_them() throws Exception {
        writer.run(() -> things.add(name));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var takers = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> (i % 2 == 0 ? writer : other).write(() -> things.growTo(5, name)))
                    .toList());
            var taken = 0;
            for (var taker : takers) {
                taken += taker.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        }
        assertThat(things.size(name)).isEqualTo(5);
    }

    @Test
    void what_is_committed_late_is_told_though_later_ids_were_told_before() throws Exception {
        var published = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> other.run(() -> {
                publishPastTheOutbox(name + "-late");
                published.countDown();
                waitFor(commit);
            }));
            published.await();
            writer.run(() -> outbox.publish(TOPIC, name, GROWN, 1, new Grown(name)));
            await().untilAsserted(() -> assertThat(things.size(name)).isEqualTo(1));
            assertThat(things.size(name + "-late")).isZero();
            commit.countDown();
            late.get();
        }

        await().untilAsserted(() -> assertThat(things.size(name + "-late")).isEqualTo(1));
    }

    /** Does what the outbox of another replica does. */
    private void publishPastTheOutbox(String thing) {
        var headers = """
                {"ce_id": "%s", "ce_type": "%s", "ce_time": "2026-01-01T00:00:00Z", "ce_aggregateversion": "1"}""".formatted(UUID.randomUUID(), GROWN);
        store.createNativeQuery("""
                        insert into outbox (topic, message_key, headers, payload, created_at)
                        values (?1, ?2, ?3, ?4, 0)""")
                .setParameter(1, TOPIC)
                .setParameter(2, thing)
                .setParameter(3, headers)
                .setParameter(4, ("{\"name\": \"" + thing + "\"}").getBytes(StandardCharsets.UTF_8))
                .executeUpdate();
    }

    private void growInTurn(String first, String second, CyclicBarrier both, AtomicInteger runs) {
        things.grow(first);
        if (runs.incrementAndGet() <= 2) {
            meet(both);
        }
        things.grow(second);
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
