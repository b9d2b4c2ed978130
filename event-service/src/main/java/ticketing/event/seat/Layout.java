package ticketing.event.seat;

import java.util.List;

/**
 * Where each seat of an event is. Never changes: seats are numbered without gaps from {@code firstSeatId}, section after
 * section, row after row, so that a seat's place follows from its id.
 */
public record Layout(long firstSeatId, List<Section> sections) {
    /** A seat's place: its section, its row from 0, and its number from 1. */
    public record Place(Section section, int row, int number) {
        public String rowLabel() {
            return RowLabel.of(row);
        }
    }

    public Layout {
        sections = List.copyOf(sections);
    }

    /** How many seats there are. */
    public int total() {
        return sections.stream().mapToInt(Section::seats).sum();
    }

    /** What its sections say of prices. */
    public OwnPrices ownPrices() {
        return OwnPrices.of(sections);
    }

    /** Whether this is a seat of this event. */
    public boolean has(long seatId) {
        return seatId >= firstSeatId && seatId < firstSeatId + total();
    }

    /** A seat's position in the order of all seats, from 0. */
    public int index(long seatId) {
        return Math.toIntExact(seatId - firstSeatId);
    }

    /** The id of the seat at a position, from 0. */
    public long seatId(int index) {
        return firstSeatId + index;
    }

    /** Where a seat of this event is. */
    public Place place(long seatId) {
        var left = index(seatId);
        for (var section : sections) {
            if (left < section.seats()) {
                return new Place(section, left / section.seatsPerRow(), left % section.seatsPerRow() + 1);
            }
            left -= section.seats();
        }
        throw new IllegalArgumentException("Seat " + seatId + " is not of this event");
    }
}
