package ticketing.kit.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/**
 * The one writer of a service's store. Units of work that wait at the same time share a transaction, each behind a
 * savepoint of its own, and each answer leaves only after the commit it waits for is durable.
 *
 * <p>A unit that refuses is undone alone. When a unit or the store breaks the shared transaction, all of it is rolled
 * back, the culprit is told, and the others run again: a unit may therefore run more than once, and must touch nothing
 * but the store. What is to happen after the commit, such as waking a relay, is handed to {@link #afterCommit}.
 */
@ApplicationScoped
public class Writer {
    private static final Logger LOG = Logger.getLogger(Writer.class);
    private static final int MAX_WAITING = 2_048;
    private static final int MAX_BATCH = 128;
    private static final int LAST = Integer.MAX_VALUE;

    private final EntityManager store;
    private final TransactionManager transactions;
    private final WriterMeters meters;
    private final BlockingQueue<UnitOfWork<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread thread = Thread.ofPlatform().name("writer").unstarted(this::run);
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean stopping;
    private @Nullable UnitOfWork<?> current;
    private @Nullable Thread worker; // on which the current unit runs: the writer's, or that of what runs first

    Writer(EntityManager store, TransactionManager transactions, MeterRegistry registry) {
        this.store = store;
        this.transactions = transactions;
        this.meters = new WriterMeters(registry, this::depth);
    }

    /**
     * Runs the work in a transaction, and returns what it gave once that is committed.
     *
     * @throws Refusal what the work itself refused, or 503 {@code busy} when too much is waiting
     */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        if (thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("A unit of work is under way on this thread already");
        }
        var unit = new UnitOfWork<>(work);
        if (stopping || !waiting.offer(unit)) {
            throw Refusal.unavailable("busy", "Too much is waiting to be written", 1);
        }
        return unit.result();
    }

    /** Runs the work in a transaction, and returns once that is committed. */
    public void run(Runnable work) {
        this.<@Nullable Void>write(() -> {
            work.run();
            return null;
        });
    }

    /** Runs the work in a transaction on the caller's thread, ahead of all others: only before the writer has started. */
    public void runFirst(Runnable work) {
        if (thread.getState() != Thread.State.NEW) {
            throw new IllegalStateException("Others may write already");
        }
        var unit = new UnitOfWork<>(() -> {
            work.run();
            return true;
        });
        commit(List.of(unit));
        unit.result();
    }

    /** From within a unit of work: what to do once it is committed, on the writer's thread, so it has to be quick. */
    public void afterCommit(Runnable action) {
        current().afterCommit(action);
    }

    /** Fails unless called from within a unit of work: there would be nothing to be atomic with. */
    public void requireUnit() {
        current();
    }

    /** How many units of work wait for the writer now. */
    public int depth() {
        return waiting.size();
    }

    /** How many commits there were: each counts before anybody hears of it. */
    public long commits() {
        return commits.get();
    }

    private UnitOfWork<?> current() {
        if (current == null || !Thread.currentThread().equals(worker)) {
            throw new IllegalStateException("Only a unit of work may do this");
        }
        return current;
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        thread.start();
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        var batch = new ArrayList<UnitOfWork<?>>(MAX_BATCH);
        while (!stopping || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, MAX_BATCH - 1);
                    commit(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                LOG.error("The writer goes on after a failure", e);
                batch.clear();
            }
        }
    }

    private void commit(List<UnitOfWork<?>> batch) {
        var left = List.copyOf(batch);
        while (!left.isEmpty()) {
            left = attempt(left);
        }
    }

    /** Commits these units together. Returns those that have to run again, as one of them broke the transaction. */
    private List<UnitOfWork<?>> attempt(List<UnitOfWork<?>> units) {
        try {
            transactions.begin();
            for (var unit : units) {
                if (!attempt(unit, units.size() > 1)) {
                    transactions.rollback();
                    return withoutOrBehind(units, unit);
                }
            }
            var committing = System.nanoTime();
            transactions.commit();
            commits.incrementAndGet();
            meters.committed(units.size(), Duration.ofNanos(System.nanoTime() - committing));
        } catch (Exception e) {
            LOG.error("A commit failed; nobody in it is told otherwise", e);
            rollBack();
            units.forEach(unit -> unit.fail(e));
            return List.of();
        }
        units.forEach(this::complete);
        return List.of();
    }

    /** What is left to do when this unit broke the transaction: it fails, or it lost to another replica and runs last. */
    private static List<UnitOfWork<?>> withoutOrBehind(List<UnitOfWork<?>> units, UnitOfWork<?> broken) {
        var left = new ArrayList<>(units);
        left.remove(broken);
        if (broken.mayRunAgain()) {
            left.add(broken);
        } else {
            broken.fail();
        }
        return left;
    }

    /** Runs one unit; false when it left the shared transaction unusable. */
    private boolean attempt(UnitOfWork<?> unit, boolean shared) throws Exception {
        if (shared) {
            execute("SAVEPOINT unit");
        }
        worker = Thread.currentThread();
        current = unit;
        try {
            unit.run();
            store.flush();
        } catch (Throwable e) { // an Error, too, is its own unit's affair: the writer has to live
            unit.failed(e);
        } finally {
            current = null;
        }
        store.clear();
        if (transactions.getStatus() != Status.STATUS_ACTIVE || unit.hasLost() || (unit.hasFailed() && !shared)) {
            return false;
        }
        if (shared) {
            if (unit.hasFailed()) {
                execute("ROLLBACK TO SAVEPOINT unit");
            }
            execute("RELEASE SAVEPOINT unit");
        }
        return true;
    }

    private void complete(UnitOfWork<?> unit) {
        try {
            unit.complete();
        } catch (RuntimeException e) {
            LOG.error("What follows a commit failed", e);
        }
    }

    private void rollBack() {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        } catch (Exception e) {
            LOG.error("A rollback failed", e);
        }
    }

    private void execute(String sql) {
        store.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
        });
    }
}
