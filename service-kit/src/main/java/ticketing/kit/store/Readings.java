package ticketing.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was read of the store, kept until the next commit: all who ask the same in between are answered by one reading,
 * and nobody by one that is older than the latest answer of the writer. A store that replicas share is read each time,
 * since their commits are not heard of here.
 */
@ApplicationScoped
public class Readings {
    private static final int MOST = 500;

    private final LongSupplier commits;
    private final boolean isShared;
    private volatile Kept kept = new Kept(0, new ConcurrentHashMap<>());

    @Inject
    Readings(Writer writer, @ConfigProperty(name = "ticketing.store.shared") boolean isShared) {
        this(writer::commits, isShared);
    }

    Readings(LongSupplier commits, boolean isShared) {
        this.commits = commits;
        this.isShared = isShared;
    }

    /** Answers by question, as of this commit or a later one. */
    private record Kept(long commit, ConcurrentMap<Object, Object> answers) {}

    /**
     * The answer to this question, kept or read.
     *
     * @param question equals only those whose answer is the same: where it matters who asks, that is a part of it
     */
    @SuppressWarnings("unchecked") // a question has answers of one type
    public <T> T answer(Object question, Supplier<T> reading) {
        var answers = sinceLatestCommit();
        var known = answers.get(question);
        if (known != null) {
            return (T) known;
        }
        var isKept = !isShared && answers.size() < MOST;
        return isKept ? (T) answers.computeIfAbsent(question, _ -> reading.get()) : reading.get();
    }

    private ConcurrentMap<Object, Object> sinceLatestCommit() {
        var commit = commits.getAsLong();
        var latest = kept;
        if (latest.commit() != commit) {
            latest = new Kept(commit, new ConcurrentHashMap<>());
            kept = latest;
        }
        return latest.answers();
    }
}
