package ticketing.support.peer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer that can be used right now.
 *
 * @param offerType {@code percentage} or {@code fixed}
 * @param eventId the only event it is for; null where it is for all
 */
public record OfferFacts(
        String code,
        String offerType,
        BigDecimal value,
        @Nullable Instant validUntil,
        @Nullable Long eventId) {}
