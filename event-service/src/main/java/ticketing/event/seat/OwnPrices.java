package ticketing.event.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event's sections say of prices, in short. Never changes, as layouts never do.
 *
 * @param lowestCents the lowest price of a section with one of its own; null where none has
 * @param seatsWithout how many seats cost the event's base price
 */
@Embeddable
public record OwnPrices(
        @Column(name = "lowest_own_price_cents", updatable = false) @Nullable
        Long lowestCents,

        @Column(name = "seats_without_price", updatable = false)
        int seatsWithout) {
    static OwnPrices of(List<Section> sections) {
        var lowest = sections.stream()
                .map(Section::priceCents)
                .filter(Objects::nonNull)
                .min(Long::compare);
        var without = sections.stream()
                .filter(section -> section.priceCents() == null)
                .mapToInt(Section::seats)
                .sum();
        return new OwnPrices(lowest.orElse(null), without);
    }

    /** What the cheapest seat costs, in cents. */
    public long lowestCents(long basePriceCents) {
        if (lowestCents == null) {
            return basePriceCents;
        }
        return seatsWithout == 0 ? lowestCents : Math.min(lowestCents, basePriceCents);
    }
}
