package ticketing.event.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import ticketing.event.money.Money;

/** An event as other services get to know it. */
public record EventFacts(
        long id,
        String title,
        String description,
        String venue,
        Instant startTime,
        Instant endTime,
        BigDecimal basePrice,
        String currency,
        EventStatus status,
        long organizerId,
        int totalSeats,
        long version) {

    /** The facts of an event as it is now. */
    public static EventFacts of(Event event) {
        var details = event.details();
        return new EventFacts(
                event.id(),
                details.title(),
                details.description(),
                details.venue(),
                details.startTime(),
                details.endTime(),
                Money.of(details.basePriceCents()),
                event.currency(),
                event.status(),
                event.organizerId(),
                event.totalSeats(),
                event.version());
    }
}
