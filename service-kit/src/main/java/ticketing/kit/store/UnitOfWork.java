package ticketing.kit.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Trace;

/** What a caller wants written, and the answer it waits for. Belongs to the caller's trace. */
final class UnitOfWork<T extends @Nullable Object> {
    private static final String TRANSACTION_ROLLBACK = "40"; // the class of these SQL states, by the standard
    private static final int MAX_LOSSES = 5;

    private final Supplier<T> work;
    private final String traceparent = Trace.parent();
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable T outcome;
    private @Nullable Throwable failure;
    private int losses;

    UnitOfWork(Supplier<T> work) {
        this.work = work;
    }

    void run() {
        failure = null;
        afterCommit.clear();
        Trace.enter(traceparent);
        outcome = work.get();
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void failed(Throwable e) {
        failure = e;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Whether the store ended the transaction in favour of another one, as a deadlock is resolved. */
    boolean hasLost() {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(TRANSACTION_ROLLBACK)) {
                return true;
            }
        }
        return false;
    }

    /** Counts a loss, and says whether another try is worth it. */
    boolean mayRunAgain() {
        return hasLost() && ++losses < MAX_LOSSES;
    }

    void fail() {
        fail(failure == null ? new IllegalStateException("The transaction was marked for rollback") : failure);
    }

    void fail(Throwable e) {
        answer.completeExceptionally(e);
    }

    /** Does what follows the commit, and only then answers: who is answered sees the effect wherever it is cached. */
    @SuppressWarnings("NullAway") // the outcome is null only where T is nullable
    void complete() {
        if (failure != null) {
            answer.completeExceptionally(failure);
            return;
        }
        try {
            afterCommit.forEach(Runnable::run);
        } finally {
            answer.complete(outcome);
        }
    }

    T result() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new StoreException(e.getCause());
        }
    }
}
