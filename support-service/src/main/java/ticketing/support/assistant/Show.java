package ticketing.support.assistant;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is on sale or sold out.
 *
 * @param lowestPrice what the cheapest seat costs; null where only a copy without it could be read
 * @param availableSeats null where only a copy without it could be read
 */
record Show(
        long id,
        String title,
        String venue,
        Instant startsAt,
        @Nullable BigDecimal lowestPrice,
        String currency,
        String status,
        long organizerId,
        @Nullable Integer availableSeats) {

    String link() {
        return "/e/" + id;
    }
}
