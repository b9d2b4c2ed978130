package ticketing.simulator.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ticketing.simulator.behaviour.Temper;
import ticketing.simulator.ledger.Entry;
import ticketing.simulator.ledger.Ledger;

/**
 * Tells of each decision about a payment, in batches and in order, until it is answered with 2xx. What was told is
 * remembered after that answer, so that a crash in between tells it again.
 */
@ApplicationScoped
class Callbacks {
    private static final Logger LOG = Logger.getLogger(Callbacks.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("callbacks").factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Ledger ledger;
    private final Temper temper;
    private final ObjectMapper json;
    private final URI address;
    private final String secret;

    Callbacks(
            Ledger ledger,
            Temper temper,
            ObjectMapper json,
            @ConfigProperty(name = "simulator.callback-url") URI address,
            @ConfigProperty(name = "simulator.service-token") String secret) {
        this.ledger = ledger;
        this.temper = temper;
        this.json = json;
        this.address = address;
        this.secret = secret;
    }

    /** What is sent. */
    record Callback(List<Entry> payments) {}

    void start(@Observes StartupEvent started) {
        var _ = turns.scheduleWithFixedDelay(this::turn, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        turns.shutdownNow();
        http.shutdownNow();
    }

    private void turn() {
        try {
            while (tellBatch()) {
                LOG.debug("There may be more to tell");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.infof("A callback was not heard, and is sent again: %s", e.getMessage());
        }
    }

    private boolean tellBatch() throws IOException, InterruptedException {
        var until = Instant.now().minus(temper.current().callbackDelay());
        var untold = ledger.untold(until, BATCH).toCompletableFuture().join();
        if (untold.isEmpty() || !tell(untold) || (temper.repeats() && !tell(untold))) {
            return false;
        }
        ledger.told(untold.getLast().id()).toCompletableFuture().join();
        return untold.size() == BATCH;
    }

    private boolean tell(List<Entry> payments) throws IOException, InterruptedException {
        var body = write(new Callback(payments));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Service-Token", secret)
                .header("Payment-Signature", Signature.of(body, secret))
                .POST(BodyPublishers.ofString(body))
                .build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            LOG.infof("A callback was answered with %d, and is sent again", status);
        }
        return status / 100 == 2;
    }

    private String write(Callback callback) {
        try {
            return json.writeValueAsString(callback);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A callback can't be written as JSON", e);
        }
    }
}
