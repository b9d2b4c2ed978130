package ticketing.support.peer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking as booking-service shows it right now; only what support has a use for. */
public record BookingFacts(
        long id,
        String reference,
        long customerId,
        long eventId,
        String status,
        BigDecimal totalAmount,
        String currency,
        List<Seat> seats,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    /** One seat of a booking, as it is printed on the ticket. */
    public record Seat(String section, String rowLabel, int seatNumber) {
        /** Such as {@code Main A-7}. */
        public String label() {
            return section + " " + rowLabel + "-" + seatNumber;
        }
    }
}
