package ticketing.identity.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration NOTICE = Duration.ofMinutes(2); // until all who verify have heard of a new key

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
            var key = generate(clock.instant());
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

    private SigningKey generate(Instant signsFrom) {
        return new SigningKey(UUID.randomUUID().toString(), KeyPair.generate(), clock.instant(), signsFrom);
    }

    /**
     * Makes a key that signs from the returned moment on, when all who verify have heard of it. The one before it verifies
     * for as long as what it signs may be good.
     */
    Instant rotate() {
        var next = generate(clock.instant().plus(NOTICE));
        writer.run(() -> store.persist(next));
        load();
        return next.signsFrom;
    }

    /** Makes a key that signs from now on, and forgets all others: what they signed is worthless. */
    Instant replace() {
        var next = generate(clock.instant());
        writer.run(() -> {
            store.createQuery("delete from SigningKey").executeUpdate();
            store.persist(next);
        });
        load();
        return next.signsFrom;
    }

    /** Forgets keys of which nothing can be good any more, and learns what a twin of this service has made. */
    @Scheduled(every = "1m", delayed = "1m")
    void tend() {
        load();
        if (keys.size() > 1) {
            var expired = clock.instant().minus(AccessTokenIssuer.LIFE);
            writer.run(() -> store.createQuery("""
                            delete from SigningKey old where exists (
                                select 1 from SigningKey next
                                where next.signsFrom > old.signsFrom and next.signsFrom <= ?1)""").setParameter(1, expired).executeUpdate());
            load();
        }
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
