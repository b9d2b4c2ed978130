package ticketing.support.assistant;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refund the caller asked for. */
record MyRefund(
        long bookingId,
        BigDecimal amount,
        String currency,
        String status,
        @Nullable String decision,
        Instant requestedAt,
        @Nullable Instant resolvedAt) {}
