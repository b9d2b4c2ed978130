package ticketing.simulator.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * One thread that works on the ledger's file. Jobs that wait at the same time share a commit, and each is answered only
 * once that is on disk. A job writes one row or none, so that one which refuses leaves nothing behind.
 */
@ApplicationScoped
class Store {
    private static final Logger LOG = Logger.getLogger(Store.class);
    private static final int MAX_WAITING = 4_096;
    private static final int MAX_BATCH = 256;
    private static final String DURABLE =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE";

    private final BlockingQueue<Pending<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread thread = Thread.ofPlatform().name("ledger").unstarted(this::work);
    private final Database database;
    private volatile boolean stopping;

    Store(@ConfigProperty(name = "simulator.folder") Path folder) {
        this.database = open(folder);
        thread.start();
    }

    /** What is to be done with the ledger. */
    interface Job<T extends @Nullable Object> {
        T run(Database database) throws SQLException;
    }

    /** Does the job; the answer comes once it is durable, or fails with what the job refused. */
    <T extends @Nullable Object> CompletionStage<T> submit(Job<T> job) {
        var pending = new Pending<>(job);
        if (stopping || !waiting.offer(pending)) {
            pending.answer.completeExceptionally(Refusal.of(503, "busy", "Too much is waiting to be written"));
        }
        return pending.answer;
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stopped) throws InterruptedException, SQLException {
        stopping = true;
        thread.join(TimeUnit.SECONDS.toMillis(5));
        database.close();
    }

    private static Database open(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = new SQLiteDataSource();
            file.setUrl("jdbc:sqlite:" + folder.resolve("payment-simulator.db") + DURABLE);
            var connection = file.getConnection();
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(schema());
            }
            connection.setAutoCommit(false);
            return new Database(connection);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The ledger in " + folder + " can't be opened", e);
        }
    }

    private static String schema() throws IOException {
        try (InputStream file = Store.class.getResourceAsStream("/ledger.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void work() {
        var batch = new ArrayList<Pending<?>>(MAX_BATCH);
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
            }
        }
    }

    private void commit(List<Pending<?>> batch) {
        try {
            for (var pending : batch) {
                pending.run(database);
            }
            database.commit();
            batch.forEach(Pending::tell);
        } catch (SQLException e) {
            LOG.error("The ledger can't be written", e);
            rollBack();
            var refusal = Refusal.of(503, "store_unavailable", "The ledger can't be written right now");
            batch.forEach(pending -> pending.answer.completeExceptionally(refusal));
        }
    }

    private void rollBack() {
        try {
            database.rollBack();
        } catch (SQLException e) {
            LOG.error("A rollback failed", e);
        }
    }

    /** A job and whoever waits for it. */
    private static final class Pending<T extends @Nullable Object> {
        final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Job<T> job;
        private @Nullable T outcome;
        private @Nullable RuntimeException refused;

        Pending(Job<T> job) {
            this.job = job;
        }

        void run(Database database) throws SQLException {
            try {
                outcome = job.run(database);
            } catch (RuntimeException e) {
                refused = e;
            }
        }

        @SuppressWarnings("NullAway") // the outcome is null only where T is nullable
        void tell() {
            if (refused == null) {
                answer.complete(outcome);
            } else {
                answer.completeExceptionally(refused);
            }
        }
    }
}
