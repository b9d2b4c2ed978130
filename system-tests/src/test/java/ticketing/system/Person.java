package ticketing.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the platform through its gateway: anonymous, or logged in with a role. */
public final class Person {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final @Nullable String token;
    private final long id;
    private final String email;
    private final String password;

    private Person(String url, @Nullable String token, long id, String email, String password) {
        this.url = url;
        this.token = token;
        this.id = id;
        this.email = email;
        this.password = password;
    }

    public static Person anybody() {
        return anybody(Platform.get());
    }

    private static Person anybody(Platform platform) {
        return new Person(platform.url(), null, 0, "", "");
    }

    public static Person admin() {
        return login("admin@ticket.local", "admin123");
    }

    public static Person organizer() {
        return login("organizer@ticket.local", "organizer123");
    }

    public static Person customer() {
        return login("customer@ticket.local", "customer123");
    }

    public static Person doorStaff() {
        return login("entry@ticket.local", "entry123");
    }

    public static Person support() {
        return login("support@ticket.local", "support123");
    }

    public static Person login(String email, String password) {
        return login(Platform.get(), email, password);
    }

    /** Somebody on this platform. */
    static Person login(Platform platform, String email, String password) {
        var session = patiently(platform, "/api/auth/login", Map.of("email", email, "password", password))
                .expect(200)
                .json();
        return of(platform, session, password);
    }

    /** A customer nobody has seen before. */
    public static Person newCustomer() {
        var email = "someone-" + UUID.randomUUID() + "@example.test";
        patiently(
                        Platform.get(),
                        "/api/auth/register",
                        Map.of("name", "Some One", "email", email, "password", "correct horse"))
                .expect(201);
        return login(email, "correct horse");
    }

    /**
     * Sends a call as a polite client does: while it is told to come back later, since much is going on or since its last
     * try is still under way, it does.
     */
    private static Reply patiently(Platform platform, String path, Object body) {
        var key = UUID.randomUUID().toString();
        while (true) {
            var reply = anybody(platform).post(path, body, "Idempotency-Key", key);
            if (!Set.of(409, 503).contains(reply.status())
                    || reply.header("Retry-After").isEmpty()) {
                return reply;
            }
            LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(reply.header("Retry-After")))
                    .toNanos());
        }
    }

    static Person of(JsonNode session, String password) {
        return of(Platform.get(), session, password);
    }

    private static Person of(Platform platform, JsonNode session, String password) {
        return new Person(
                platform.url(),
                session.get("access_token").asText(),
                session.get("id").asLong(),
                session.get("email").asText(),
                password);
    }

    /** The same person, who calls this address instead of the gateway. */
    Person at(String address) {
        return new Person(address, token, id, email, password);
    }

    public long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Reply put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Reply patch(String path, Object body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    /** Sends a request; a text is sent as it is, anything else as JSON. */
    public Reply send(String method, String path, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
