package ticketing.kit.security;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/**
 * The keys that identity-service publishes. They are fetched when the first token needs one, and kept for as long as
 * identity-service can't be reached. A token with an id that isn't known yet makes them be fetched again, so a new key
 * is learned with its first token; now and then they are fetched beside the requests, so a withdrawn one is forgotten.
 */
@DefaultBean
@ApplicationScoped
class PublishedKeys implements VerificationKeys {
    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    // made-up ids must not turn this service into a load on identity-service
    private static final int MAX_FETCHES_A_MINUTE = 60;
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final URI source;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile Map<String, Key> keys = Map.of();
    private volatile long fetchedAt = System.nanoTime();
    private long begunAt = System.nanoTime();
    private @Nullable Long failedAt;
    private long minuteBegan = System.nanoTime();
    private int fetchesThisMinute;

    PublishedKeys(@ConfigProperty(name = "ticketing.access-tokens.keys") URI source) {
        this.source = source;
    }

    @Override
    public @Nullable Key known(String id) {
        var key = keys.get(id);
        if (key != null && since(fetchedAt) > FRESH.toNanos() && refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("verification-keys").start(this::refresh);
        }
        return key;
    }

    @Override
    public @Nullable Key lookUp(String id) {
        var asked = System.nanoTime();
        synchronized (this) {
            if (!keys.containsKey(id) && (begunAt - asked <= 0 || failedAt != null)) {
                fetch();
            }
        }
        return keys.get(id);
    }

    private void refresh() {
        try {
            synchronized (this) {
                fetch();
            }
        } catch (Refusal stillUnreachable) {
            fetchedAt = System.nanoTime();
        } finally {
            refreshing.set(false);
        }
    }

    private void fetch() {
        if ((failedAt != null && since(failedAt) < PAUSE_AFTER_FAILURE.toNanos()) || tooMany()) {
            throw unavailable();
        }
        begunAt = System.nanoTime();
        try {
            keys = read();
            fetchedAt = System.nanoTime();
            failedAt = null;
        } catch (IOException | JoseException e) {
            failedAt = System.nanoTime();
            LOG.warnf("The verification keys can't be fetched from %s: %s", source, e.getMessage());
            throw unavailable();
        }
    }

    private boolean tooMany() {
        if (since(minuteBegan) > MINUTE.toNanos()) {
            minuteBegan = System.nanoTime();
            fetchesThisMinute = 0;
        }
        return ++fetchesThisMinute > MAX_FETCHES_A_MINUTE;
    }

    private Map<String, Key> read() throws IOException, JoseException {
        try {
            return read(source);
        } catch (IOException e) {
            return readElsewhere(e);
        }
    }

    /** The JDK asks the first address of a name alone, and other replicas may well answer. */
    private Map<String, Key> readElsewhere(IOException failure) throws IOException, JoseException {
        if ("http".equals(source.getScheme())) {
            for (var address : InetAddress.getAllByName(source.getHost())) {
                try {
                    return read(at(address));
                } catch (IOException e) {
                    failure.addSuppressed(e);
                }
            }
        }
        throw failure;
    }

    private URI at(InetAddress address) {
        var host = address.getHostAddress();
        return UriBuilder.fromUri(source)
                .host(address instanceof Inet6Address ? "[" + host + "]" : host)
                .build();
    }

    private static Map<String, Key> read(URI place) throws IOException, JoseException {
        var connection = place.toURL().openConnection();
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setUseCaches(false);
        try (var body = connection.getInputStream()) {
            var published = new JsonWebKeySet(new String(body.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
            var found = new HashMap<String, Key>();
            published.getJsonWebKeys().forEach(key -> found.put(key.getKeyId(), key.getKey()));
            return Map.copyOf(found);
        }
    }

    private static long since(long moment) {
        return System.nanoTime() - moment;
    }

    private static Refusal unavailable() {
        return Refusal.unavailable(
                "keys_unavailable", "The access token can't be checked right now", RETRY_AFTER_SECONDS);
    }
}
