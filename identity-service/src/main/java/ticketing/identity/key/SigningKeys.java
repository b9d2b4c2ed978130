package ticketing.identity.key;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ticketing.kit.replica.Turns;
import ticketing.kit.security.VerificationKeys;
import ticketing.kit.store.Writer;

/**
 * The keys of this platform, newest first: the first one is made on the first start, and all are kept in the store. They
 * are also what this service itself verifies access tokens with, so it needs nobody's answer for that.
 */
@ApplicationScoped
public class SigningKeys implements VerificationKeys {
    private static final int AFTER_THE_WRITER = 20;

    private final Writer writer;
    private final Turns turns;
    private final EntityManager store;
    private final Clock clock;
    private volatile List<KeyPair> keys = List.of();

    SigningKeys(Writer writer, Turns turns, EntityManager store, Clock clock) {
        this.writer = writer;
        this.turns = turns;
        this.store = store;
        this.clock = clock;
    }

    void prepare(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        load();
        if (keys.isEmpty()) {
            var key = new SigningKey(UUID.randomUUID().toString(), KeyPair.generate(), clock.instant());
            writer.run(() -> {
                turns.alone("signing-keys");
                if (stored().isEmpty()) {
                    store.persist(key);
                }
            });
            load();
        }
    }

    @ActivateRequestContext
    void load() {
        keys = stored().stream().map(KeyPair::of).toList();
    }

    private List<SigningKey> stored() {
        return store.createQuery("from SigningKey order by signsFrom desc, kid", SigningKey.class)
                .getResultList();
    }

    /** All keys, newest first. */
    List<KeyPair> all() {
        return keys;
    }

    /** The newest key whose time has come. */
    KeyPair signing() {
        var now = clock.instant();
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(keys::getLast);
    }

    @Override
    public @Nullable Key known(String id) {
        for (var key : keys) {
            if (key.kid().equals(id)) {
                return key.verifying();
            }
        }
        return null;
    }

    /** Looks in the store, where a twin of this service may have put a new key. */
    @Override
    @ActivateRequestContext
    public @Nullable Key lookUp(String id) {
        if (store.find(SigningKey.class, id) != null) {
            load();
        }
        return known(id);
    }
}
