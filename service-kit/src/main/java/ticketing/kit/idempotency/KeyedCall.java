package ticketing.kit.idempotency;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Supplier;
import ticketing.kit.security.Secret;
import ticketing.kit.store.Writer;

/** A call with an Idempotency-Key. */
final class KeyedCall extends Call {
    private final StoredAnswers answers;
    private final StoredAnswer.Key key;
    private final String fingerprint;
    private final Secret secret;

    KeyedCall(Writer writer, StoredAnswers answers, StoredAnswer.Key key, String fingerprint, Secret secret) {
        super(writer);
        this.answers = answers;
        this.key = key;
        this.fingerprint = fingerprint;
        this.secret = secret;
    }

    @Override
    public Answer commit(Supplier<Answer> effect) {
        return super.commit(() -> answers.store(key, fingerprint, effect.get()));
    }

    @Override
    public UUID id(String purpose) {
        var bytes = ByteBuffer.wrap(secret.sign(purpose + "\n" + key.caller() + "\n" + key.value()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
