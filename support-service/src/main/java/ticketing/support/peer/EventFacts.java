package ticketing.support.peer;

import java.math.BigDecimal;
import java.time.Instant;

/** A public event as event-service shows it right now; only what support has a use for. */
public record EventFacts(
        long id,
        String title,
        String venue,
        Instant startTime,
        BigDecimal lowestPrice,
        String currency,
        String status,
        long organizerId,
        int availableSeats) {}
