package ticketing.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ticketing.kit.http.Problem;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Caller;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Secret;
import ticketing.kit.store.Writer;

/**
 * Honours {@code Idempotency-Key}: one key, one effect, one answer, also across restarts. Keys belong to one caller.
 *
 * <p>Same key and same request: the first answer again, marked {@code Idempotent-Replayed}. Same key, another request:
 * 422. A twin still in flight: 409. What the domain refused is an answer like any other; a request that was malformed,
 * not allowed, or failed on our side leaves no trace, and may be sent again. Follows the IETF draft "The
 * Idempotency-Key HTTP Header Field".
 */
@ApplicationScoped
public class Idempotency {
    private static final int MAX_KEY = 255;

    private final Writer writer;
    private final StoredAnswers answers;
    private final CurrentCaller callers;
    private final HttpServerRequest http;
    private final ObjectMapper json;
    private final Secret secret;
    private final Set<StoredAnswer.Key> inFlight = ConcurrentHashMap.newKeySet();

    Idempotency(
            Writer writer,
            StoredAnswers answers,
            CurrentCaller callers,
            HttpServerRequest http,
            ObjectMapper json,
            Secret secret) {
        this.writer = writer;
        this.answers = answers;
        this.callers = callers;
        this.http = http;
        this.json = json;
        this.secret = secret;
    }

    /**
     * Does the work once per key. Remote calls belong into the work itself; its effect on the store belongs into
     * {@link Call#commit}, so that effect and answer are one commit.
     *
     * @param request the request's body as the service understood it
     */
    public Response once(Object request, Function<Call, Answer> work) {
        var header = http.getHeader("Idempotency-Key");
        if (header == null) {
            return toResponse(work.apply(new Call(writer)));
        }
        if (header.isBlank() || header.length() > MAX_KEY) {
            throw Refusal.invalid("Idempotency-Key", "must have 1 to " + MAX_KEY + " characters");
        }
        var key = new StoredAnswer.Key(caller(), header);
        if (!inFlight.add(key)) {
            throw Refusal.conflict("idempotency_key_in_use", "A request with this Idempotency-Key is under way")
                    .retryAfter(1);
        }
        try {
            var fingerprint = fingerprint(request);
            var stored = answers.find(key);
            return stored.isPresent() ? replay(stored.get(), fingerprint) : toResponse(first(key, fingerprint, work));
        } finally {
            inFlight.remove(key);
        }
    }

    private Answer first(StoredAnswer.Key key, String fingerprint, Function<Call, Answer> work) {
        try {
            return work.apply(new KeyedCall(writer, answers, key, fingerprint, secret));
        } catch (Refusal refusal) {
            if (!isAnAnswer(refusal)) {
                throw refusal;
            }
            var answer = new Answer(refusal.status(), refusal.toProblem(http.path()), null);
            writer.run(() -> answers.store(key, fingerprint, answer));
            return answer;
        }
    }

    /** Whether a refusal is the domain's verdict on this request, which the same key has to get again. */
    private static boolean isAnAnswer(Refusal refusal) {
        return refusal.status() < 500
                && refusal.retryAfterSeconds() == 0
                && !Set.of(401, 403, 429).contains(refusal.status());
    }

    private static Response replay(StoredAnswer stored, String fingerprint) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw Refusal.of(422, "idempotency_key_reused", "This Idempotency-Key was used for another request");
        }
        var response = Response.status(stored.status())
                .type(stored.status() < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(stored.body())
                .header("Idempotent-Replayed", true);
        stored.location().ifPresent(location -> response.header("Location", location));
        return response.build();
    }

    private static Response toResponse(Answer answer) {
        var response = Response.status(answer.status())
                .type(answer.status() < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(answer.body());
        if (answer.location() != null) {
            // as text: it stays relative, since only the gateway knows under which name clients reach the platform
            response.header("Location", answer.location().toString());
        }
        return response.build();
    }

    private String caller() {
        return callers.find().map(Caller::id).map(id -> "user:" + id).orElse("anonymous");
    }

    /** Keyed, since a body can hold a password, which a plain hash would expose to guessing. */
    private String fingerprint(Object request) {
        try {
            var body = new String(json.writeValueAsBytes(request), StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(secret.sign(http.method() + " " + http.path() + "\n" + body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A request can't be written as JSON", e);
        }
    }
}
