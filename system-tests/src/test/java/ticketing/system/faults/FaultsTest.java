package ticketing.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing sold twice and nothing lost, whatever breaks: at random, from a seed that a failure is told with. */
class FaultsTest {
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 1);
    private static final int STRIKES = Integer.getInteger("faults.strikes", 6);
    private static final long SEED = Long.getLong("faults.seed", 1);

    @Test
    @Tag("short")
    void no_promise_is_broken_whatever_breaks() {
        assertThat(Run.of(SEED, ROUNDS, STRIKES).violations()).isEmpty();
    }

    @Test
    @Tag("replicas")
    void no_promise_is_broken_whatever_happens_to_replicas() {
        assertThat(Run.onReplicas(SEED, ROUNDS, STRIKES).violations()).isEmpty();
    }
}
