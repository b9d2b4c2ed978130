package ticketing.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/** Every query of the stored answers. They live for two days; the contract promises one. */
@ApplicationScoped
class StoredAnswers {
    private static final String STORE = """
            insert into idempotency (caller, idempotency_key, fingerprint, status, location, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final Duration LIFE = Duration.ofDays(2);

    private final Sql sql;
    private final Writer writer;
    private final ObjectMapper json;
    private final Clock clock;

    StoredAnswers(Sql sql, Writer writer, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.writer = writer;
        this.json = json;
        this.clock = clock;
    }

    Optional<StoredAnswer> find(StoredAnswer.Key key) {
        return sql.find(
                row -> new StoredAnswer(
                        row.getString(1), row.getInt(2), Optional.ofNullable(row.getString(3)), row.getString(4)),
                "select fingerprint, status, location, body from idempotency where caller = ? and idempotency_key = ?",
                key.caller(),
                key.value());
    }

    /**
     * Stores the first answer of a key; a twin that another replica has committed meanwhile wins.
     *
     * @return the answer as it is stored, its body written
     */
    Answer store(StoredAnswer.Key key, String fingerprint, Answer answer) {
        var written = new Answer(answer.status(), asJson(answer.body()), answer.location());
        var stored = sql.update(
                STORE,
                key.caller(),
                key.value(),
                fingerprint,
                answer.status(),
                answer.location(),
                written.body(),
                clock.instant());
        if (stored == 0) {
            throw Refusal.conflict("idempotency_key_in_use", "A request with this Idempotency-Key is under way")
                    .retryAfter(1);
        }
        return written;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        writer.run(() -> sql.update(
                "delete from idempotency where created_at < ?", clock.instant().minus(LIFE)));
    }

    private String asJson(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An answer can't be written as JSON", e);
        }
    }
}
