package ticketing.event.seat;

import org.jspecify.annotations.Nullable;

/**
 * A part of a venue: rows of equal length, with a price of its own or the event's.
 *
 * @param priceCents null where the event's base price holds
 */
public record Section(
        String name,
        int rowCount,
        int seatsPerRow,
        @Nullable Long priceCents) {
    /** How many seats it has. */
    public int seats() {
        return Math.multiplyExact(rowCount, seatsPerRow);
    }

    /** What a seat of it costs, in cents. */
    public long priceCents(long basePriceCents) {
        return priceCents == null ? basePriceCents : priceCents;
    }
}
