package ticketing.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.Session;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Every query of the stored answers. They live for two days; the contract promises one. */
@ApplicationScoped
class StoredAnswers {
    private static final Duration LIFE = Duration.ofDays(2);

    private final Session store;
    private final Writer writer;
    private final ObjectMapper json;
    private final Clock clock;

    StoredAnswers(Session store, Writer writer, ObjectMapper json, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.json = json;
        this.clock = clock;
    }

    Optional<StoredAnswer> find(StoredAnswer.Key key) {
        return store
                .createNativeQuery(
                        "select fingerprint, status, location, body from idempotency where caller = ?1 and idempotency_key = ?2",
                        Object[].class)
                .setParameter(1, key.caller())
                .setParameter(2, key.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new StoredAnswer(
                        (String) row[0], ((Number) row[1]).intValue(), Optional.ofNullable((String) row[2]), (String)
                                row[3]));
    }

    /** Stores the first answer of a key; a twin that another replica has committed meanwhile wins. */
    void store(StoredAnswer.Key key, String fingerprint, Answer answer) {
        var stored = store.createNativeMutationQuery("""
                        insert into idempotency (caller, idempotency_key, fingerprint, status, location, body, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing""")
                .setParameter(1, key.caller())
                .setParameter(2, key.value())
                .setParameter(3, fingerprint)
                .setParameter(4, answer.status())
                .setParameter(
                        5, answer.location() == null ? null : answer.location().toString())
                .setParameter(6, asJson(answer.body()))
                .setParameter(7, clock.millis())
                .executeUpdate();
        if (stored == 0) {
            throw Refusal.conflict("idempotency_key_in_use", "A request with this Idempotency-Key is under way")
                    .retryAfter(1);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        writer.run(() -> store.createNativeMutationQuery("delete from idempotency where created_at < ?1")
                .setParameter(1, clock.instant().minus(LIFE).toEpochMilli())
                .executeUpdate());
    }

    private String asJson(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An answer can't be written as JSON", e);
        }
    }
}
