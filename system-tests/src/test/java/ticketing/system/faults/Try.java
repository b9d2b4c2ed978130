package ticketing.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * One time that a call was sent.
 *
 * @param millis how long its client waited for the answer, or for none
 * @param status of the answer; 0 where none came
 * @param replayed whether the answer says that it is the first one again
 */
record Try(Instant at, long millis, int status, JsonNode body, boolean replayed) {
    private static final Set<String> TRANSIENT = Set.of("idempotency_key_in_use", "too_many_requests");

    Result result() {
        if (status == 0 || status == 202 || status >= 500) {
            return Result.unknown;
        }
        return status < 400 ? Result.ok : Result.refused;
    }

    /** The stable word of a refusal; empty in other answers. */
    String code() {
        return body.path("code").asText();
    }

    /** Whether the same call may get another answer soon. */
    boolean isTransient() {
        return result() == Result.unknown || status == 429 || TRANSIENT.contains(code());
    }

    /** Whether the answer is a verdict that the same key has to get again; who may call at all is asked each time. */
    boolean isVerdict() {
        return !isTransient() && status != 401 && status != 403;
    }

    Duration waited() {
        return Duration.ofMillis(millis);
    }

    Instant ended() {
        return at.plusMillis(millis);
    }

    Try withoutBody() {
        return new Try(at, millis, status, MissingNode.getInstance(), replayed);
    }
}
