package ticketing.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import ticketing.kit.http.Trace;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;
import ticketing.tracing.Spans;

/**
 * Where events of other services come in. Each takes effect once, in the transaction that records its id, however often
 * it is delivered and from wherever a topic is read again; order holds per key.
 *
 * <p>A record that can't be applied goes to the dead letters with its reason, and the rest flows on. When the store
 * itself is in trouble, nothing is dead: the consumer waits for it.
 */
@ApplicationScoped
public class Inbox {
    /** Where poison goes, whoever found it; header {@code dead-letter-consumer} names the finder. */
    public static final String DEAD_LETTERS = "ticketing.dead-letters.v1";

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final int BATCH = 200;

    private final Writer writer;
    private final Sql sql;
    private final DeadLetters deadLetters;
    private final InboxMeters meters;
    private final Spans spans;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile boolean stopping;

    Inbox(
            Writer writer,
            Sql sql,
            DeadLetters deadLetters,
            InboxMeters meters,
            Spans spans,
            ObjectMapper json,
            Clock clock) {
        this.writer = writer;
        this.sql = sql;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.spans = spans;
        this.json = json;
        this.clock = clock;
    }

    /** What could not be applied until now is left to be delivered again: nobody waits for a store that goes as well. */
    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Applies each of these records once, and returns when all are committed (or set aside as dead letters). */
    public void receive(ConsumerRecords<String, byte[]> records, Consumer<Fact> apply) {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>(BATCH);
        for (var message : records) {
            batch.add(message);
            if (batch.size() == BATCH) {
                receive(batch, apply);
                batch.clear();
            }
        }
        receive(batch, apply);
    }

    /** Shows each of these records and remembers none: for what a process keeps in memory only. */
    public void readAlong(ConsumerRecords<String, byte[]> records, Consumer<Fact> show) {
        for (var message : records) {
            try {
                show.accept(Fact.of(message, json));
            } catch (Fact.Poison e) {
                LOG.debugf("A record of %s is passed over: %s", message.topic(), e.getMessage());
            }
        }
    }

    private void receive(List<ConsumerRecord<String, byte[]>> batch, Consumer<Fact> apply) {
        if (!batch.isEmpty()) {
            meters.timed(batch.getFirst().topic(), () -> together(batch, apply));
        }
    }

    private void together(List<ConsumerRecord<String, byte[]>> batch, Consumer<Fact> apply) {
        try {
            writer.run(() -> batch.forEach(message -> applyOnce(message, apply)));
        } catch (RuntimeException e) {
            LOG.debugf("One of %d records can't be applied (%s): each goes alone", batch.size(), e.getMessage());
            batch.forEach(message -> receiveAlone(message, apply));
        }
    }

    private void receiveAlone(ConsumerRecord<String, byte[]> message, Consumer<Fact> apply) {
        for (int attempt = 1; ; attempt++) {
            try {
                writer.run(() -> applyOnce(message, apply));
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw e;
                }
                if ((e instanceof Fact.Poison || attempt >= TRIES) && buried(message, e)) {
                    return;
                }
                pause();
            }
        }
    }

    /** Within a unit: applies the record unless it was applied before. */
    void applyOnce(ConsumerRecord<String, byte[]> message, Consumer<Fact> apply) {
        var fact = Fact.of(message, json);
        var span = enter(message);
        if (isNew(fact.id())) {
            apply.accept(fact);
            writer.afterCommit(() -> {
                meters.applied(message.topic(), fact.time());
                span.end();
            });
        } else {
            writer.afterCommit(() -> meters.duplicate(message.topic()));
        }
    }

    /** Goes on with the trace in which the fact happened. */
    private Span enter(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("traceparent");
        var parent = header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        var span = spans.begin(SpanKind.CONSUMER, "process " + message.topic(), parent);
        Trace.enter(Spans.within(span, parent));
        return span;
    }

    /** Within a unit: has the record count as applied, without its effect. */
    void forgo(ConsumerRecord<String, byte[]> message) {
        var id = message.headers().lastHeader("ce_id");
        if (id != null && isNew(new String(id.value(), StandardCharsets.UTF_8))) {
            LOG.debugf("A record of %s will never take effect", message.topic());
        }
    }

    private boolean isNew(String factId) {
        return sql.update(
                        "insert into inbox (event_id, received_at) values (?, ?) on conflict do nothing",
                        factId,
                        clock.instant())
                == 1;
    }

    /** Sets the record aside with its reason; false when the store can't take even that, so that it isn't to blame. */
    private boolean buried(ConsumerRecord<String, byte[]> message, RuntimeException cause) {
        var reason = reason(cause);
        try {
            writer.run(() -> deadLetters.bury(message, reason));
            meters.dead(message.topic());
            LOG.warnf(
                    cause,
                    "A record of %s (partition %d, offset %d) is dead: %s",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    reason);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("The store can't take a record of %s right now: %s", message.topic(), e.getMessage());
            return false;
        }
    }

    /** What is said of a record that could not be applied because of this. */
    static String reason(RuntimeException cause) {
        return String.valueOf(cause.getMessage());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the store", e);
        }
    }
}
