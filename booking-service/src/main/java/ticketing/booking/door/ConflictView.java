package ticketing.booking.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as the public API lists it.
 *
 * @param scannedAt when the one went in whose entry doesn't count, and {@code gate} where
 * @param usedAt when the ticket admitted, null where it never rightly did, and {@code usedGate} where
 */
record ConflictView(
        long id,
        long eventId,
        long ticketId,
        long bookingId,
        SeatView seat,
        Verdict reason,
        Instant scannedAt,
        @Nullable String gate,
        @Nullable Instant usedAt,
        @Nullable String usedGate,
        String nonce,
        Instant foundAt) {
    /** The reason in the words that the door uses. */
    @JsonProperty
    public String message() {
        return reason.message();
    }
}
