package ticketing.booking.ticket;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import ticketing.kit.http.Refusal;
import ticketing.kit.replica.Turns;
import ticketing.kit.store.Writer;

/**
 * The keys that sign ticket codes. The first is made on the first start; they stay in the store, since a code outlives
 * every restart. The one with the highest number signs, all of them verify.
 */
@ApplicationScoped
public class SigningKeys {
    private static final int AFTER_THE_WRITER = 10;

    private final Session store;
    private final Writer writer;
    private final Turns turns;
    private final Clock clock;
    private volatile NavigableMap<Integer, SigningKey> keys = new TreeMap<>();

    SigningKeys(Session store, Writer writer, Turns turns, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.turns = turns;
        this.clock = clock;
    }

    /** Every key that may have signed a code which is still out there, the signing one first. */
    public List<PublicKeyView> published() {
        return keys.descendingMap().values().stream()
                .map(SigningKey::publicView)
                .toList();
    }

    SigningKey current() {
        return keys.lastEntry().getValue();
    }

    /** The key that signs, while the writer has not started. */
    SigningKey stored() {
        return read().lastEntry().getValue();
    }

    /** The key of this number. */
    Optional<SigningKey> numbered(int id) {
        return Optional.ofNullable(keys.get(id));
    }

    void prepare(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        keys = writer.write(() -> {
            keep(SigningKey.generate(1));
            return read();
        });
    }

    /**
     * Makes the key that signs from now on, and returns its number. Those before it go on verifying, for as long as there
     * are tickets. 409 {@code no_key_left} after {@value SigningKey#MAX_ID}.
     */
    int rotate() {
        keys = writer.write(() -> {
            turns.alone("ticket-keys");
            var last = read().lastKey();
            if (last == SigningKey.MAX_ID) {
                throw Refusal.conflict("no_key_left", "There were " + last + " keys, and a code has no room for more");
            }
            keep(SigningKey.generate(last + 1));
            return read();
        });
        return keys.lastKey();
    }

    /** Learns what a twin of this service has made. */
    @Scheduled(every = "1m", delayed = "1m")
    @ActivateRequestContext
    void load() {
        keys = read();
    }

    private void keep(SigningKey key) {
        store.createNativeMutationQuery("""
                        insert into ticket_keys (id, public_key, private_key, created_at)
                        values (?1, ?2, ?3, ?4) on conflict do nothing""")
                .setParameter(1, key.id())
                .setParameter(2, key.publicText())
                .setParameter(3, key.privateText())
                .setParameter(4, clock.millis())
                .executeUpdate();
    }

    private NavigableMap<Integer, SigningKey> read() {
        var read = new TreeMap<Integer, SigningKey>();
        store.createNativeQuery(
                        "select id, public_key, private_key from ticket_keys where id between 1 and ?1", Object[].class)
                .setParameter(1, SigningKey.MAX_ID)
                .getResultList()
                .forEach(row -> {
                    var id = ((Number) row[0]).intValue();
                    read.put(id, SigningKey.of(id, (String) row[1], (String) row[2]));
                });
        return read;
    }
}
