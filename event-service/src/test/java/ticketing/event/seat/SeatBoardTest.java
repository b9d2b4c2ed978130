package ticketing.event.seat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ticketing.event.seat.SeatChange.Move;

class SeatBoardTest {
    private static final Layout LAYOUT = new Layout(10, List.of(new Section("Main", 1, 4, null)));

    private final SeatBoard board = new SeatBoard(0);

    @Test
    void it_follows_the_commits_from_the_version_it_was_filled_at() {
        filledAt(5);
        board.apply(change(6, 11, SeatState.held));
        board.apply(change(7, 11, SeatState.sold));
        assertThat(states()).containsExactly(0, 2, 0, 0);
        assertThat(board.version()).isEqualTo(7);
    }

    @Test
    void what_is_committed_while_the_store_is_read_is_not_lost_and_not_counted_twice() {
        board.beginLoading();
        board.apply(change(5, 10, SeatState.held));
        board.apply(change(6, 11, SeatState.held));
        board.fill(new SeatSnapshot(LAYOUT, 5, new byte[] {1, 0, 0, 0}));
        assertThat(states()).containsExactly(1, 1, 0, 0);
        assertThat(board.version()).isEqualTo(6);
    }

    @Test
    void a_missing_change_empties_it_so_that_it_is_filled_again() {
        filledAt(5);
        board.apply(change(7, 11, SeatState.held));
        assertThat(board.snapshot()).isNull();
        assertThat(board.since(5)).isInstanceOf(SeatNews.Reset.class);
        filledAt(7);
        board.apply(change(8, 12, SeatState.held));
        assertThat(states()).containsExactly(0, 0, 1, 0);
    }

    @Test
    void among_replicas_changes_wait_for_an_earlier_one_of_another() {
        var shared = new SeatBoard(2);
        shared.beginLoading();
        shared.fill(new SeatSnapshot(LAYOUT, 5, new byte[4]));
        shared.apply(change(7, 11, SeatState.sold));
        assertThat(shared.version()).isEqualTo(5);
        shared.apply(change(6, 11, SeatState.held));
        shared.apply(change(7, 11, SeatState.sold));
        assertThat(requireNonNull(shared.snapshot()).states()).containsExactly(0, 2, 0, 0);
        assertThat(shared.version()).isEqualTo(7);
    }

    @Test
    void among_replicas_a_change_that_stays_away_empties_it() {
        var shared = new SeatBoard(2);
        shared.beginLoading();
        shared.fill(new SeatSnapshot(LAYOUT, 5, new byte[4]));
        shared.apply(change(7, 11, SeatState.held));
        shared.apply(change(8, 11, SeatState.held));
        assertThat(shared.snapshot()).isNotNull();
        shared.apply(change(9, 11, SeatState.held));
        assertThat(shared.snapshot()).isNull();
        assertThat(shared.version()).isEqualTo(9);
    }

    @Test
    void news_since_a_version_names_each_changed_seat_once_with_its_last_state() {
        filledAt(5);
        board.apply(change(6, 11, SeatState.held));
        board.apply(change(7, 12, SeatState.held));
        board.apply(change(8, 11, SeatState.free));
        assertThat(board.since(5))
                .isEqualTo(new SeatNews.Changed(5, 8, Map.of(11L, SeatState.free, 12L, SeatState.held)));
        assertThat(board.since(7)).isEqualTo(new SeatNews.Changed(7, 8, Map.of(11L, SeatState.free)));
        assertThat(board.since(8)).isEqualTo(new SeatNews.Changed(8, 8, Map.of()));
    }

    @Test
    void what_is_too_long_ago_or_never_was_is_a_reset() {
        filledAt(5);
        assertThat(board.since(4)).isEqualTo(new SeatNews.Reset(5));
        assertThat(board.since(6)).isEqualTo(new SeatNews.Reset(5));
        for (int version = 6; version <= 2_000; version++) {
            board.apply(change(version, 11, SeatState.held));
        }
        assertThat(board.since(5)).isEqualTo(new SeatNews.Reset(2_000));
        assertThat(board.since(1_999)).isInstanceOf(SeatNews.Changed.class);
    }

    private void filledAt(long version) {
        board.beginLoading();
        board.fill(new SeatSnapshot(LAYOUT, version, new byte[4]));
    }

    private static SeatChange change(long version, long seatId, SeatState state) {
        return new SeatChange(1, version, List.of(new Move(seatId, state, "hold")));
    }

    private byte[] states() {
        return requireNonNull(board.snapshot()).states();
    }
}
