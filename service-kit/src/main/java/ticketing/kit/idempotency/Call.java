package ticketing.kit.idempotency;

import java.util.UUID;
import java.util.function.Supplier;
import ticketing.kit.store.Writer;

/** One call that must take effect once. */
public sealed class Call permits KeyedCall {
    private final Writer writer;

    Call(Writer writer) {
        this.writer = writer;
    }

    /** A call that begins inside of the service, where nobody sends it again. */
    public static Call unrepeated(Writer writer) {
        return new Call(writer);
    }

    /** Commits the call's effect on the store together with its answer. */
    public Answer commit(Supplier<Answer> effect) {
        return writer.write(effect);
    }

    /**
     * An unguessable id for what this call asks of others: the same when the client sends the call again, so that a
     * retry after a crash finds what the first try began.
     *
     * @param purpose keeps apart the ids of one call
     */
    public UUID id(String purpose) {
        return UUID.randomUUID();
    }
}
