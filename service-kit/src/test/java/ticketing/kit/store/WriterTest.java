package ticketing.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.http.Refusal;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class WriterTest {
    @Inject
    Writer writer;

    @Inject
    Things things;

    @Inject
    EntityManager store;

    @Inject
    TransactionManager transactions;

    private final String name = UUID.randomUUID().toString();

    @Test
    void what_is_answered_is_committed() {
        var answer = writer.write(() -> {
            things.add(name);
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(things.exists(name)).isTrue();
    }

    @Test
    void a_commit_counts_before_its_answer_leaves() {
        var before = writer.commits();

        writer.run(() -> things.add(name));

        assertThat(writer.commits()).isGreaterThan(before);
    }

    @Test
    void what_runs_before_the_writer_has_started_is_a_unit_of_work_as_well() {
        var unstarted = new Writer(store, transactions, new SimpleMeterRegistry());

        unstarted.runFirst(() -> {
            unstarted.requireUnit();
            things.add(name);
        });

        assertThat(things.exists(name)).isTrue();
        assertThatThrownBy(unstarted::requireUnit).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_refusal_undoes_its_own_unit_and_reaches_its_caller() {
        assertThatThrownBy(() -> writer.run(() -> {
                    things.add(name);
                    throw Refusal.conflict("taken", "Taken");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(things.exists(name)).isFalse();
    }

    @Test
    void a_failing_unit_does_not_take_its_neighbours_along() throws Exception {
        var neighbours = writeTogether(
                () -> things.add(name + 1),
                () -> {
                    things.add(name + 2);
                    throw Refusal.conflict("taken", "Taken");
                },
                () -> things.add(name + 3));

        assertThat(failures(neighbours)).isEqualTo(1);
        assertThat(things.exists(name + 1)).isTrue();
        assertThat(things.exists(name + 2)).isFalse();
        assertThat(things.exists(name + 3)).isTrue();
    }

    @Test
    void a_unit_that_breaks_the_transaction_fails_alone_and_the_others_run_again() throws Exception {
        writer.run(() -> things.add(name));

        var neighbours = writeTogether(() -> things.add(name + 1), () -> things.add(name), () -> things.add(name + 3));

        assertThat(failures(neighbours)).isEqualTo(1);
        assertThat(things.exists(name + 1)).isTrue();
        assertThat(things.exists(name + 3)).isTrue();
    }

    @Test
    void an_error_in_a_unit_does_not_end_the_writer() {
        assertThatThrownBy(() -> writer.run(() -> {
                    throw new AssertionError("an error");
                }))
                .hasRootCauseMessage("an error");

        writer.run(() -> things.add(name));

        assertThat(things.exists(name)).isTrue();
    }

    @Test
    void what_follows_a_commit_does_not_follow_a_refusal() {
        var followed = new AtomicBoolean();

        assertThatThrownBy(() -> writer.run(() -> {
                    writer.afterCommit(() -> followed.set(true));
                    throw Refusal.conflict("taken", "Taken");
                }))
                .isInstanceOf(Refusal.class);
        writer.run(() -> {});

        assertThat(followed).isFalse();
    }

    @Test
    void what_follows_a_commit_sees_it() {
        var seen = new AtomicBoolean();

        writer.run(() -> {
            things.add(name);
            writer.afterCommit(() -> seen.set(things.exists(name)));
        });
        writer.run(() -> {});

        assertThat(seen).isTrue();
    }

    @Test
    void a_unit_can_not_start_another_one() {
        assertThatThrownBy(() -> writer.run(() -> writer.run(() -> things.add(name))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_writers_lose_nothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var writes = new ArrayList<Future<?>>();
            for (int i = 0; i < 2_000; i++) {
                writes.add(threads.submit(() -> writer.run(() -> things.grow(name))));
            }
            assertThat(failures(writes)).isZero();
        }

        assertThat(things.size(name)).isEqualTo(2_000);
    }

    /** Has the writer wait until all of these units are in its queue, so that they share a transaction. */
    private List<Future<?>> writeTogether(Runnable... units) throws InterruptedException {
        var writerIsBusy = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var writes = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread.startVirtualThread(() -> writer.run(() -> {
                writerIsBusy.countDown();
                await(goOn);
            }));
            writerIsBusy.await();
            for (var unit : units) {
                writes.add(threads.submit(() -> writer.run(unit)));
            }
            while (writer.depth() < units.length) {
                Thread.onSpinWait();
            }
            goOn.countDown();
        }
        return writes;
    }

    private static long failures(List<Future<?>> writes) throws InterruptedException {
        var failures = 0;
        for (var write : writes) {
            try {
                write.get();
            } catch (ExecutionException e) {
                failures++;
            }
        }
        return failures;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
