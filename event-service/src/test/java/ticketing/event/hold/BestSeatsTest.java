package ticketing.event.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ticketing.event.hold.BestSeats.Block;
import ticketing.event.hold.BestSeats.Wish;
import ticketing.event.seat.Layout;
import ticketing.event.seat.SeatSnapshot;
import ticketing.event.seat.Section;

class BestSeatsTest {
    private static final long BASE_PRICE = 2000;

    @ParameterizedTest
    @CsvSource({
        // a row, how many are wanted, where they begin; . is free
        "......., 1, 3",
        "......., 3, 2",
        "........, 2, 3",
        "...x..., 2, -1",
        "...x..., 3, 0",
        "xx....., 4, -1",
        "x.x.x, 2,",
        ".x..x.., 2, 2",
    })
    void seats_are_central_and_leave_no_single_one_where_that_can_be(
            String row, int count, @Nullable Integer expected) {
        var found = BestSeats.find(row(row), BASE_PRICE, new Wish(count, null, null));
        if (expected == null) {
            assertThat(found).isEmpty();
        } else if (expected >= 0) {
            assertThat(found.orElseThrow().first()).isEqualTo(expected);
        } else {
            assertThat(found.orElseThrow().orphans()).isTrue();
        }
    }

    @Test
    void the_front_section_comes_first_unless_its_price_or_name_rules_it_out() {
        var layout = new Layout(
                1,
                List.of(
                        new Section("Front", 1, 4, 5000L),
                        new Section("Middle", 1, 4, null),
                        new Section("Back", 1, 4, 500L)));
        var seats = new SeatSnapshot(layout, 1, new byte[12]);
        assertThat(find(seats, new Wish(2, null, null)).first()).isBetween(0, 3);
        assertThat(find(seats, new Wish(2, null, 4999L)).first()).isBetween(4, 7);
        assertThat(find(seats, new Wish(2, null, 500L)).first()).isBetween(8, 11);
        assertThat(find(seats, new Wish(2, "Back", null)).first()).isBetween(8, 11);
        assertThat(BestSeats.find(seats, BASE_PRICE, new Wish(2, "Front", 500L)))
                .isEmpty();
        assertThat(BestSeats.find(seats, BASE_PRICE, new Wish(5, null, null))).isEmpty();
    }

    /** Compared with all there is, in many halls in many states. */
    @Test
    void what_is_found_is_free_adjacent_in_a_row_and_no_other_is_better() {
        var random = new Random(20_260_101);
        for (int round = 0; round < 5_000; round++) {
            var seats = hall(random);
            var wish = new Wish(
                    1 + random.nextInt(5), null, random.nextBoolean() ? null : 1000L + random.nextInt(3) * 1000L);
            var all = allBlocks(seats, wish);
            var found = BestSeats.find(seats, BASE_PRICE, wish);
            assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
            found.ifPresent(block -> {
                assertThat(all).contains(block);
                assertThat(block.orphans()).isEqualTo(all.stream().allMatch(Block::orphans));
                var alike = all.stream()
                        .filter(other -> other.orphans() == block.orphans())
                        .toList();
                var section = section(seats.layout(), alike.getFirst().first());
                assertThat(section(seats.layout(), block.first())).isEqualTo(section);
                assertThat(alike)
                        .filteredOn(other -> section(seats.layout(), other.first()) == section)
                        .allMatch(other -> other.cost() >= block.cost());
            });
        }
    }

    private static List<Block> allBlocks(SeatSnapshot seats, Wish wish) {
        var blocks = new ArrayList<Block>();
        var layout = seats.layout();
        for (int first = 0; first + wish.count() <= layout.total(); first++) {
            var place = layout.place(layout.seatId(first));
            var section = place.section();
            var at = place.number() - 1;
            var isFree = IntStream.range(first, first + wish.count()).allMatch(seats::isFree);
            if (isFree && at + wish.count() <= section.seatsPerRow() && wish.allows(section, BASE_PRICE)) {
                var cost = Math.abs(2 * at + wish.count() - section.seatsPerRow()) + 2 * place.row();
                var orphans = freeRun(seats, first - at, at - 1, -1, section) == 1
                        || freeRun(seats, first - at, at + wish.count(), 1, section) == 1;
                blocks.add(new Block(first, wish.count(), cost, orphans));
            }
        }
        return blocks;
    }

    private static int freeRun(SeatSnapshot seats, int firstOfRow, int from, int step, Section section) {
        var run = 0;
        for (int at = from; at >= 0 && at < section.seatsPerRow() && seats.isFree(firstOfRow + at); at += step) {
            run++;
        }
        return run;
    }

    private static int section(Layout layout, int index) {
        return layout.sections().indexOf(layout.place(layout.seatId(index)).section());
    }

    private static SeatSnapshot hall(Random random) {
        var sections = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new Section("S" + i, 1 + random.nextInt(3), 1 + random.nextInt(9), 1000L + i * 1000L))
                .toList();
        var layout = new Layout(1, sections);
        var states = new byte[layout.total()];
        var share = random.nextInt(10);
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) (random.nextInt(10) < share ? 1 + random.nextInt(2) : 0);
        }
        return new SeatSnapshot(layout, 1, states);
    }

    private static SeatSnapshot row(String row) {
        var states = new byte[row.length()];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) (row.charAt(i) == 'x' ? 2 : 0);
        }
        return new SeatSnapshot(new Layout(1, List.of(new Section("Main", 1, row.length(), null))), 1, states);
    }

    private static Block find(SeatSnapshot seats, Wish wish) {
        return BestSeats.find(seats, BASE_PRICE, wish).orElseThrow();
    }
}
