package ticketing.protocol;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service as the others see it. Each input is one step: at most one commit, after which its outputs leave. A crash
 * can come between any two steps.
 */
public interface Side {
    /** Takes one step at this time, by the service's own clock. */
    List<Output> handle(Input input, Instant now);

    /** Whether its death can be played now. */
    default boolean canCrash() {
        return true;
    }

    /** Loses all that isn't committed: the calls under way, and what they wait for. */
    void crash();

    /** What is committed, one line per thing, in a fixed order. */
    List<String> state();

    /** A line of {@link #state}. */
    static String line(@Nullable Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** What can happen to a side. */
    sealed interface Input {
        /** A request came in; {@code call} names it. */
        record Called(long call, Request request) implements Input {}

        /** What came back for the request that this call made, or that nothing did. */
        record Answered(long call, Answer answer) implements Input {}

        /** A fact of another side arrived, once more perhaps; {@code id} is unique per fact. */
        record Told(String id, Fact fact) implements Input {}

        /** The time for a sweep has come. What it asks of others is asked by this call. */
        record Turn(long call, Sweep sweep) implements Input {}
    }

    /** What is done now and then. */
    enum Sweep {
        lapsed_bookings(Party.bookings),
        cancelled_events(Party.bookings),
        orphaned_holds(Party.seats);

        final Party party;

        Sweep(Party party) {
            this.party = party;
        }
    }

    /** What a side gives to the world. */
    sealed interface Output {
        /** A call needs an answer of another side before it goes on. */
        record Ask(long call, Request request) implements Output {}

        /** A call is answered. */
        record Reply(long call, Answer answer) implements Output {}

        /** A fact was committed to the outbox: unlike the others, this survives a crash. */
        record Published(Fact fact) implements Output {}
    }
}
