package ticketing.kit.outbox;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ticketing.kit.replica.Turns;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/**
 * Sends what the outbox holds, in the order of its commits, and remembers how far it got. Woken by the commit.
 *
 * <p>The idempotent producer retries for as long as it takes, with one request at a time, so that a record never
 * overtakes an earlier one of its key: a broker that knows nothing of a producer yet takes its second request even where
 * it refused the first, and then refuses that one for ever (KAFKA-15591). A crash between sending and remembering sends
 * again: consumers recognise the event's id.
 *
 * <p>Of several replicas, one relays, and looks for what the others have committed. Their ids may become visible out of
 * their order, so what is unsent is asked for, never what is beyond a mark; those of one key can't, since who publishes
 * has changed the aggregate's row before.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(14); // so that a topic can be filled again
    private static final int PRUNED_AT_ONCE = 10_000;
    private static final Duration LINGER = Duration.ofMillis(4); // what is committed meanwhile goes along
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** A dead letter is a record of up to 1 MB, and its reason. */
    private static final int LARGEST_REQUEST = 2 * 1024 * 1024;

    private final Writer writer;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final Turns turns;
    private final Duration poll;
    private final Producer<String, byte[]> producer;
    private final Semaphore wakeups = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean stopping;

    OutboxRelay(
            Writer writer,
            Sql sql,
            ObjectMapper json,
            Clock clock,
            Turns turns,
            @ConfigProperty(name = "ticketing.outbox.poll") Duration poll,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.writer = writer;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.turns = turns;
        this.poll = poll;
        this.producer = new KafkaProducer<>(
                Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                        entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST),
                        entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 0)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void wake() {
        wakeups.release();
    }

    void start(@Observes @Priority(10) StartupEvent started) {
        thread.start();
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(3));
        thread.interrupt();
        producer.close(Duration.ofSeconds(1));
    }

    private void run() {
        while (!stopping) {
            try {
                while (!stopping && turns.isMine("outbox") && relayBatch() == BATCH) {
                    LOG.debug("The outbox holds more than one batch");
                }
                if (wakeups.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(LINGER.toMillis());
                }
                wakeups.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("The outbox can't be sent right now: %s", e.getMessage());
                pause();
            }
        }
    }

    /** Forgets what was sent long ago, a bounded piece at a time. */
    @Scheduled(every = "10m", delayed = "1m")
    void prune() {
        writer.run(() -> sql.update(
                "delete from outbox where id in (select id from outbox where sent_at < ? order by id limit ?)",
                clock.instant().minus(KEPT),
                PRUNED_AT_ONCE));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Sends the oldest unsent messages and, once all of them are acknowledged, marks them sent. */
    int relayBatch() throws InterruptedException, ExecutionException, JsonProcessingException {
        var messages = sql.list(
                UnsentMessage::read,
                "select " + UnsentMessage.COLUMNS + " from outbox where sent_at is null order by id limit ?",
                BATCH);
        if (!messages.isEmpty()) {
            send(messages);
            writer.run(() -> markSent(messages));
        }
        return messages.size();
    }

    private void markSent(List<UnsentMessage> messages) {
        var now = clock.instant();
        sql.updateEach(
                "update outbox set sent_at = ? where id = ?",
                messages.stream()
                        .map(message -> new Object[] {now, message.id()})
                        .toList());
    }

    private void send(List<UnsentMessage> messages)
            throws InterruptedException, ExecutionException, JsonProcessingException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(messages.size());
        for (var message : messages) {
            var record = new ProducerRecord<>(message.topic(), message.key(), message.payload());
            for (var header : json.readValue(message.headers(), HEADERS).entrySet()) {
                record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
            }
            acknowledgements.add(handOver(record));
        }
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    /** What the producer does not even take, as of a topic that it can't find, fails before the next of its key is sent. */
    private Future<RecordMetadata> handOver(ProducerRecord<String, byte[]> message)
            throws InterruptedException, ExecutionException {
        var acknowledgement = producer.send(message);
        if (acknowledgement.isDone()) {
            acknowledgement.get();
        }
        return acknowledgement;
    }
}
