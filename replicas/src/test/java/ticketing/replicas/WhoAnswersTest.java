package ticketing.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.stork.api.NoServiceInstanceFoundException;
import io.smallrye.stork.api.ServiceInstance;
import io.smallrye.stork.impl.DefaultServiceInstance;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhoAnswersTest {
    private static final ServiceInstance ONE = new DefaultServiceInstance(1, "one", 8080, false);
    private static final ServiceInstance OTHER = new DefaultServiceInstance(2, "other", 8080, false);
    private static final List<ServiceInstance> BOTH = List.of(ONE, OTHER);

    private final AtomicLong now = new AtomicLong();
    private final WhoAnswers balancer = new WhoAnswers(now::get);

    @Test
    void all_who_answer_are_called_in_turn() {
        assertThat(calls(4)).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void who_fails_a_call_is_left_alone() {
        fail(ONE);
        assertThat(calls(5)).containsOnly(2L);
    }

    @Test
    void one_call_tries_after_a_while_whether_it_answers() {
        fail(ONE);
        pass(Duration.ofMillis(1001));
        assertThat(picks(6)).containsOnlyOnce(1L);
        pass(Duration.ofMillis(1001));
        assertThat(picks(6)).containsOnlyOnce(1L);
    }

    @Test
    void who_answers_again_is_called_as_before() {
        fail(ONE);
        pass(Duration.ofMillis(1001));
        assertThat(calls(2)).contains(1L);
        assertThat(calls(4)).containsExactlyInAnyOrder(1L, 2L, 1L, 2L);
    }

    @Test
    void where_all_fail_all_are_called() {
        fail(ONE);
        fail(OTHER);
        assertThat(picks(4)).containsExactlyInAnyOrder(1L, 2L, 1L, 2L);
    }

    @Test
    void a_call_that_never_ends_keeps_nobody_from_the_next() {
        assertThat(picks(4)).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void who_has_gone_is_forgotten() {
        fail(ONE);
        balancer.selectServiceInstance(List.of(OTHER));
        assertThat(picks(2)).contains(1L);
    }

    @Test
    void a_name_without_replicas_can_not_be_called() {
        assertThatThrownBy(() -> balancer.selectServiceInstance(List.of()))
                .isInstanceOf(NoServiceInstanceFoundException.class);
    }

    /** Whom so many calls went to, all of which were answered. */
    private List<Long> calls(int count) {
        return picked(count)
                .peek(replica -> replica.recordEnd(null))
                .map(ServiceInstance::getId)
                .toList();
    }

    /** Whom so many calls went to, none of which has ended. */
    private List<Long> picks(int count) {
        return picked(count).map(ServiceInstance::getId).toList();
    }

    private Stream<ServiceInstance> picked(int count) {
        return Stream.generate(() -> balancer.selectServiceInstance(BOTH)).limit(count);
    }

    private void fail(ServiceInstance replica) {
        balancer.recordEnd(replica.getId(), new IOException("refused"));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
