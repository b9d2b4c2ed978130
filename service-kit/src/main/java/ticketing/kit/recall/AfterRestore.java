package ticketing.kit.recall;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ticketing.kit.inbox.Fact;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.store.Writer;

/**
 * Brings a store that was put back from a backup up to date, before anybody writes into it: what the service told after
 * the backup is taken back from its own topics, and what others told is read again from the start. Ids that may have been
 * given out and never told are not given out again.
 *
 * <p>{@code ./ticketing restore} leaves a mark beside the store, with the time of the copy; it goes when all is done.
 * Interrupted, the next start begins again.
 */
@ApplicationScoped
class AfterRestore {
    private static final Logger LOG = Logger.getLogger(AfterRestore.class);
    private static final int BATCH = 500;
    private static final Duration MARGIN = Duration.ofHours(1); // between clocks of brokers and services
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Recall> recalls;
    private final Event<Recalled> observers;
    private final Outbox outbox;
    private final Writer writer;
    private final EntityManager store;
    private final ObjectMapper json;
    private final Path mark;
    private final String leaveGap;
    private final String service;
    private final String brokers;

    AfterRestore(
            @All List<Recall> recalls,
            Event<Recalled> observers,
            Outbox outbox,
            Writer writer,
            EntityManager store,
            ObjectMapper json,
            @ConfigProperty(name = "ticketing.data.folder") Path folder,
            @ConfigProperty(name = "ticketing.store.leave-gap") String leaveGap,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.recalls = recalls;
        this.observers = observers;
        this.outbox = outbox;
        this.writer = writer;
        this.store = store;
        this.json = json;
        this.mark = folder.resolve("restored");
        this.leaveGap = leaveGap;
        this.service = service;
        this.brokers = brokers;
    }

    /** Returns when the store is up to date, however long the broker is away: it must not be written to before. */
    void start(@Observes @Priority(0) StartupEvent started) throws IOException, InterruptedException {
        if (Files.exists(mark)) {
            var moment = Instant.parse(Files.readString(mark).strip());
            patiently(() -> catchUp(moment));
            patiently(this::readOthersAgain);
            Files.delete(mark);
        }
    }

    private interface Step {
        void run() throws ExecutionException, InterruptedException;
    }

    private static void patiently(Step step) throws InterruptedException {
        while (true) {
            try {
                step.run();
                return;
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf(
                        "The restored store has to catch up first, and the broker isn't ready for that: %s",
                        e.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }

    private void catchUp(Instant moment) {
        var tally = new Tally();
        var topics = recalls.stream().map(Recall::topic).toList();
        try (var history = History.since(moment.minus(MARGIN), topics, brokers)) {
            var batch = new ArrayList<ConsumerRecord<String, byte[]>>(BATCH);
            for (var next = history.next(); next.isPresent(); next = history.next()) {
                batch.add(next.get());
                if (batch.size() == BATCH) {
                    take(batch, tally);
                    batch.clear();
                }
            }
            take(batch, tally);
        }
        writer.runFirst(() -> {
            observers.fire(new Recalled());
            store.createNativeQuery(leaveGap).getResultList();
        });
        LOG.warnf("This store was put back to %s. From its own topics it took back: %s", moment, tally);
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch, Tally tally) {
        try {
            var taken = new ArrayList<String>();
            writer.runFirst(() -> {
                taken.clear();
                batch.forEach(message -> take(message, taken));
            });
            taken.forEach(tally::taken);
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                batch.forEach(message -> take(List.of(message), tally));
            } else {
                tally.left(batch.getFirst(), e);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> message, List<String> taken) {
        var fact = Fact.of(message, json);
        for (var recall : recalls) {
            if (recall.topic().equals(message.topic()) && recall.recall(fact)) {
                outbox.keepSent(message);
                taken.add(fact.type());
            }
        }
    }

    /**
     * Forgets how far this service had read: the inbox of the store knows what took effect. Has to wait until the broker
     * takes a predecessor that was killed for dead.
     */
    private void readOthersAgain() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.deleteConsumerGroups(List.of(service)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }
}
