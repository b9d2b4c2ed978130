package ticketing.system.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A caller of the platform that never takes silence for an answer: what may have happened is asked for again, under the
 * same Idempotency-Key, and now and then so is what certainly has.
 */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final int TRIES = 4;
    private static final int TRIES_OF_THE_PATIENT = 30;
    private static final long LONGEST_PAUSE_MILLIS = 1_500;
    private static final double SENT_AGAIN = 0.08;

    private final HttpClient http;
    private final String url;
    private final History history;
    private final Random random;
    private final @Nullable User user;
    private final int tries;

    private Client(HttpClient http, String url, History history, Random random, @Nullable User user, int tries) {
        this.http = http;
        this.url = url;
        this.history = history;
        this.random = random;
        this.user = user;
        this.tries = tries;
    }

    static Client of(String url, History history, Random random) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        return new Client(http, url, history, random, null, TRIES);
    }

    /** The same client, for somebody who has logged in. */
    Client as(User somebody) {
        return new Client(http, url, history, new Random(random.nextLong()), somebody, TRIES);
    }

    /** The same client, who asks for half a minute before it gives up. */
    Client patient() {
        return new Client(http, url, history, random, user, TRIES_OF_THE_PATIENT);
    }

    User user() {
        if (user == null) {
            throw new IllegalStateException("Nobody has logged in");
        }
        return user;
    }

    Operation get(String kind, String path) {
        var operation = call(kind, 0, "GET", path, null, null);
        history.add(operation.withoutBodies());
        return operation;
    }

    Operation post(String kind, long subject, String path, Object body) {
        var operation = call(kind, subject, "POST", path, body, newKey());
        history.add(operation);
        return operation;
    }

    /** The same, but who gets no answer does not ask again. */
    Operation postOnce(String kind, long subject, String path, Object body) {
        var key = newKey();
        var attempt = send("POST", path, body, key);
        var operation = new Operation(user().id(), kind, key, subject, List.of(attempt));
        history.add(operation);
        return operation;
    }

    private String newKey() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    Operation patch(String kind, long subject, String path, Object body) {
        var operation = call(kind, subject, "PATCH", path, body, null);
        history.add(operation);
        return operation;
    }

    /** Sends one request with this key, once, and tells nobody. */
    Try send(String method, String path, @Nullable Object body, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (user != null) {
            request.header("Authorization", "Bearer " + user.token());
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var at = Instant.now();
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
            return new Try(at, since(at), response.statusCode(), read(response.body()), replayed);
        } catch (IOException e) {
            return new Try(at, since(at), 0, TextNode.valueOf(String.valueOf(e)), false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Operation call(
            String kind, long subject, String method, String path, @Nullable Object body, @Nullable String key) {
        var sent = new ArrayList<Try>();
        do {
            if (!sent.isEmpty()) {
                pause(Math.min(100L << Math.min(sent.size(), 10), LONGEST_PAUSE_MILLIS));
            }
            sent.add(send(method, path, body, key));
        } while (sent.getLast().isTransient() && sent.size() < tries);
        if (key != null && sent.getLast().isVerdict() && random.nextDouble() < SENT_AGAIN) {
            sent.add(send(method, path, body, key));
        }
        return new Operation(user == null ? 0 : user.id(), kind, key, subject, List.copyOf(sent));
    }

    /** What a body says: JSON, or else the text that it is. */
    static JsonNode read(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long since(Instant at) {
        return Duration.between(at, Instant.now()).toMillis();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
