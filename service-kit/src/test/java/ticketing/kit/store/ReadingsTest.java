package ticketing.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import ticketing.kit.http.Refusal;

class ReadingsTest {
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong store = new AtomicLong(7);
    private final Readings readings = new Readings(commits::get, false);

    @Test
    void until_a_commit_the_same_question_is_read_once() {
        read(readings);
        store.set(8);

        assertThat(read(readings)).isEqualTo(7);
        assertThat(readings.<Long>answer("another", store::get)).isEqualTo(8);
    }

    @Test
    void a_commit_makes_every_answer_old() {
        read(readings);
        commit(8);

        assertThat(read(readings)).isEqualTo(8);
    }

    @Test
    void what_was_read_before_a_commit_is_not_kept_for_those_after_it() {
        readings.answer("how many", () -> {
            var before = store.get();
            commit(8);
            return before;
        });

        assertThat(read(readings)).isEqualTo(8);
    }

    @Test
    void a_refusal_is_not_kept() {
        assertThatThrownBy(() -> readings.answer("how many", () -> {
                    throw Refusal.notFound("none", "There is none");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(read(readings)).isEqualTo(7);
    }

    @Test
    void only_so_many_are_kept() {
        for (int i = 0; i < 1_000; i++) {
            readings.answer(i, store::get);
        }
        store.set(8);

        assertThat(readings.<Long>answer(0, store::get)).isEqualTo(7);
        assertThat(readings.<Long>answer(999, store::get)).isEqualTo(8);
    }

    @Test
    void a_store_with_other_writers_is_read_each_time() {
        var shared = new Readings(commits::get, true);
        read(shared);
        store.set(8);

        assertThat(read(shared)).isEqualTo(8);
    }

    private long read(Readings from) {
        return from.answer("how many", store::get);
    }

    private void commit(long value) {
        store.set(value);
        commits.incrementAndGet();
    }
}
