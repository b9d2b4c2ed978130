package ticketing.event.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ticketing.event.seat.Layout;
import ticketing.event.seat.SeatSnapshot;
import ticketing.event.seat.Section;

/**
 * Finds the best free seats beside each other in one row. Sections count in the order the organizer gave them, front
 * first. Within a section a seat further from the middle weighs as much as a row further back. Seats that would leave a
 * single free one beside them are taken only where nothing else is left in any section.
 */
final class BestSeats {
    private BestSeats() {}

    /**
     * What somebody looks for.
     *
     * @param section null for any
     * @param maxPriceCents null for any
     */
    record Wish(
            int count, @Nullable String section, @Nullable Long maxPriceCents) {
        boolean allows(Section some, long basePriceCents) {
            return (section == null || section.equals(some.name()))
                    && (maxPriceCents == null || some.priceCents(basePriceCents) <= maxPriceCents);
        }
    }

    /**
     * Seats beside each other: those at {@code count} positions of the layout from {@code first}.
     *
     * @param cost how far from the best place of the section, in half seats
     * @param orphans whether taking them leaves a single free seat on a side
     */
    record Block(int first, int count, int cost, boolean orphans) {
        boolean isBetterThan(@Nullable Block other) {
            return other == null || cost < other.cost;
        }
    }

    /** The best seats for this wish, or nothing where no row has as many free ones side by side. */
    static Optional<Block> find(SeatSnapshot seats, long basePriceCents, Wish wish) {
        Block spare = null;
        var first = 0;
        for (var section : seats.layout().sections()) {
            if (wish.allows(section, basePriceCents)) {
                var best = inSection(seats, section, first, wish.count());
                if (best.orphanFree != null) {
                    return Optional.of(best.orphanFree);
                }
                spare = spare == null ? best.other : spare;
            }
            first += section.seats();
        }
        return Optional.ofNullable(spare);
    }

    private record Best(
            @Nullable Block orphanFree, @Nullable Block other) {}

    private static Best inSection(SeatSnapshot seats, Section section, int firstOfSection, int count) {
        Block orphanFree = null;
        Block other = null;
        for (int row = 0; row < section.rowCount(); row++) {
            for (var block : inRow(seats, section, firstOfSection, row, count)) {
                if (!block.orphans() && block.isBetterThan(orphanFree)) {
                    orphanFree = block;
                } else if (block.orphans() && block.isBetterThan(other)) {
                    other = block;
                }
            }
        }
        return new Best(orphanFree, other);
    }

    /** Every block of this length in a row. */
    private static List<Block> inRow(SeatSnapshot seats, Section section, int firstOfSection, int row, int count) {
        var blocks = new ArrayList<Block>();
        var length = section.seatsPerRow();
        var firstOfRow = firstOfSection + row * length;
        for (int from = 0; from < length; from++) {
            var to = from;
            while (to < length && seats.isFree(firstOfRow + to)) {
                to++;
            }
            for (int at = from; at + count <= to; at++) {
                var orphans = at - from == 1 || to - at - count == 1;
                var offCentre = Math.abs(2 * at + count - length);
                blocks.add(new Block(firstOfRow + at, count, offCentre + 2 * row, orphans));
            }
            from = to;
        }
        return blocks;
    }

    /** The ids of the seats of a block. */
    static List<Long> ids(Block block, Layout layout) {
        var ids = new ArrayList<Long>(block.count());
        for (int i = 0; i < block.count(); i++) {
            ids.add(layout.seatId(block.first() + i));
        }
        return ids;
    }
}
