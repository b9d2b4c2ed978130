package ticketing.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;
import ticketing.kit.outbox.Outbox;

/** Every query and every change of the dead letters of this service. Changes belong into a unit of work. */
@ApplicationScoped
class DeadLetters {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final EntityManager store;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    DeadLetters(
            EntityManager store,
            Outbox outbox,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.store = store;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /** Sets the record aside, once however often it is read, and tells the topic of dead letters. */
    void bury(ConsumerRecord<String, byte[]> message, String reason) {
        var headers = new TreeMap<String, String>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        var payload = message.value() == null ? new byte[0] : message.value();
        if (!keep(message, write(headers), payload, reason)) {
            return;
        }
        headers.put("dead-letter-reason", reason);
        headers.put("dead-letter-topic", message.topic());
        headers.put("dead-letter-partition", Integer.toString(message.partition()));
        headers.put("dead-letter-offset", Long.toString(message.offset()));
        headers.put("dead-letter-consumer", service);
        outbox.put(Inbox.DEAD_LETTERS, message.key(), headers, payload);
    }

    /** False where this very record is set aside already. A topic made anew counts from 0 again, but at another time. */
    private boolean keep(ConsumerRecord<String, byte[]> message, String headers, byte[] payload, String reason) {
        return store.createNativeQuery("""
                        insert into dead_letter (topic, record_partition, record_offset, record_time, message_key, headers,
                            payload, reason, state, replays, died_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'waiting', 0, ?9) on conflict do nothing""")
                        .setParameter(1, message.topic())
                        .setParameter(2, message.partition())
                        .setParameter(3, message.offset())
                        .setParameter(4, message.timestamp())
                        .setParameter(5, message.key())
                        .setParameter(6, headers)
                        .setParameter(7, payload)
                        .setParameter(8, reason)
                        .setParameter(9, clock.millis())
                        .executeUpdate()
                == 1;
    }

    /** The letter; 404 where there is none. */
    DeadLetter get(long id) {
        var letter = store.find(DeadLetter.class, id);
        if (letter == null) {
            throw Refusal.notFound("no_such_dead_letter", "There is no dead letter " + id);
        }
        return letter;
    }

    /** A page of those in this state, or of all, in the order in which they died. */
    List<DeadLetter> page(DeadLetter.@Nullable State state, int page, int size) {
        return store.createQuery("from DeadLetter where (?1 is null or state = ?1) order by id", DeadLetter.class)
                .setParameter(1, state)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count(DeadLetter.@Nullable State state) {
        return store.createQuery("select count(*) from DeadLetter where (?1 is null or state = ?1)", Long.class)
                .setParameter(1, state)
                .getSingleResult();
    }

    @ActivateRequestContext
    long waiting() {
        return count(DeadLetter.State.waiting);
    }

    /** Settles a letter that waits, once; 409 where somebody has settled it before. */
    void settle(long id, DeadLetter.State outcome, String by) {
        var settled = store.createQuery("""
                        update DeadLetter set state = ?1, settledBy = ?2, settledAt = ?3
                        where id = ?4 and state = waiting""")
                .setParameter(1, outcome)
                .setParameter(2, by)
                .setParameter(3, clock.instant())
                .setParameter(4, id)
                .executeUpdate();
        if (settled == 0) {
            var letter = get(id);
            throw Refusal.conflict(
                    "already_settled",
                    "Dead letter %d was %s by %s at %s"
                            .formatted(id, letter.state, letter.settledBy, letter.settledAt));
        }
    }

    /** It was tried again, in vain. */
    void diedAgain(long id, String reason) {
        store.createQuery("update DeadLetter set replays = replays + 1, reason = ?1 where id = ?2 and state = waiting")
                .setParameter(1, reason)
                .setParameter(2, id)
                .executeUpdate();
    }

    /** The headers it came with. */
    Map<String, String> headersOf(DeadLetter letter) {
        try {
            return json.readValue(letter.headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers of dead letter " + letter.id + " can't be read", e);
        }
    }

    /** The record it was. */
    ConsumerRecord<String, byte[]> recordOf(DeadLetter letter) {
        var message = new ConsumerRecord<>(letter.topic, letter.partition, letter.offset, letter.key, letter.payload);
        headersOf(letter).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Headers can't be written as JSON", e);
        }
    }
}
