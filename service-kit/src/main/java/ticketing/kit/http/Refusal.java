package ticketing.kit.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service says no. It becomes the problem+json answer of that status, and changes nothing.
 *
 * <p>Carries no stack trace: a refusal is an ordinary answer, and has to be as fast as a success.
 */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final String detail;
    private final List<Problem.FieldError> errors;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private int retryAfterSeconds;

    private Refusal(int status, String code, String detail, List<Problem.FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.errors = errors;
    }

    /** Refuses with any status. {@code code} is a stable snake_case word of the public contract. */
    public static Refusal of(int status, String code, String detail) {
        return new Refusal(status, code, detail, List.of());
    }

    /** 400 for a rule of the domain that the request breaks as a whole. */
    public static Refusal badRequest(String code, String detail) {
        return of(400, code, detail);
    }

    /** 400 {@code validation_failed} for one field, named as the client wrote it. */
    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new Problem.FieldError(field, message)));
    }

    /** 400 {@code validation_failed} for several fields. */
    public static Refusal invalid(List<Problem.FieldError> errors) {
        var first = errors.getFirst();
        return new Refusal(400, "validation_failed", first.field() + " " + first.message(), List.copyOf(errors));
    }

    /** 403: the caller is known, and may not. */
    public static Refusal forbidden(String detail) {
        return of(403, "forbidden", detail);
    }

    /** 404: there is no such thing, or the caller may not know of it. */
    public static Refusal notFound(String code, String detail) {
        return of(404, code, detail);
    }

    /** 409: a transition that isn't allowed now, or a race that was lost. */
    public static Refusal conflict(String code, String detail) {
        return of(409, code, detail);
    }

    /** 503: something this answer needs is not there now; the client may try again after so many seconds. */
    public static Refusal unavailable(String code, String detail, int retryAfterSeconds) {
        return of(503, code, detail).retryAfter(retryAfterSeconds);
    }

    /** Adds a member to the problem, such as the seats that were lost. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Sets the {@code Retry-After} header of the answer, in seconds. */
    public Refusal retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Seconds after which another try makes sense; 0 where nothing is said of it. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** This refusal as the answer to a request for {@code path}. */
    public Problem toProblem(@Nullable String path) {
        return new Problem(status, code, detail, path, Trace.id(), errors, facts);
    }
}
