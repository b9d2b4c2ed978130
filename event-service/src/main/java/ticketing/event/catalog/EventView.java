package ticketing.event.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import ticketing.event.money.Money;

/**
 * An event as everybody may see it.
 *
 * @param basePrice what a seat costs whose section has no price of its own
 * @param lowestPrice what the cheapest seat costs, free or not
 */
record EventView(
        long id,
        String title,
        String description,
        String venue,
        Instant startTime,
        Instant endTime,
        BigDecimal basePrice,
        BigDecimal lowestPrice,
        String currency,
        EventStatus status,
        long organizerId,
        int totalSeats,
        int availableSeats,
        long version,
        long seatsVersion,
        long seatMapVersion) {

    static EventView of(Event event) {
        var details = event.details();
        return new EventView(
                event.id(),
                details.title(),
                details.description(),
                details.venue(),
                details.startTime(),
                details.endTime(),
                Money.of(details.basePriceCents()),
                Money.of(event.lowestPriceCents()),
                event.currency(),
                event.status(),
                event.organizerId(),
                event.totalSeats(),
                event.availableSeats(),
                event.version(),
                event.seatsVersion(),
                event.seatMapVersion());
    }
}
