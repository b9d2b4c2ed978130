package ticketing.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wanted, each time that it was sent, and what came of it.
 *
 * @param actor the id of the caller; 0 for nobody in particular
 * @param kind what it is, in a word or two
 * @param key its Idempotency-Key, the same at every try
 * @param subject the id of what it is about, such as the booking that is paid; 0 where that is nothing yet
 * @param tries at least one
 */
record Operation(long actor, String kind, @Nullable String key, long subject, List<Try> tries) {
    Result result() {
        if (tries.stream().anyMatch(attempt -> attempt.result() == Result.ok)) {
            return Result.ok;
        }
        // a refusal under a key says that no try had an effect; without one, an earlier try may have had it
        var isKnown = key != null
                ? last().result() == Result.refused && !last().isTransient()
                : tries.stream().allMatch(attempt -> attempt.result() == Result.refused);
        return isKnown ? Result.refused : Result.unknown;
    }

    boolean is(String some, Result ending) {
        return kind.equals(some) && result() == ending;
    }

    /** Whether it is of this kind and its caller knows what came of it. */
    boolean isAnswered(String some) {
        return kind.equals(some) && result() != Result.unknown;
    }

    /** The answer that let the client go on: the first that was ok, or else the last. */
    Try answer() {
        return tries.stream()
                .filter(attempt -> attempt.result() == Result.ok)
                .findFirst()
                .orElseGet(this::last);
    }

    JsonNode body() {
        return answer().body();
    }

    Instant began() {
        return tries.getFirst().at();
    }

    Instant ended() {
        return last().ended();
    }

    /** The same for a file that need not hold what was only read. */
    Operation withoutBodies() {
        return new Operation(
                actor, kind, key, subject, tries.stream().map(Try::withoutBody).toList());
    }

    private Try last() {
        return tries.getLast();
    }
}
