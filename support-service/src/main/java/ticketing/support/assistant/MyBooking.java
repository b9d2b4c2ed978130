package ticketing.support.assistant;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking of the caller, with what is known of its event.
 *
 * @param startsAt null where nothing is known of the event yet
 * @param expiresAt until when an unpaid booking keeps its seats
 */
record MyBooking(
        long id,
        String reference,
        String status,
        String seats,
        BigDecimal total,
        String currency,
        @Nullable Instant expiresAt,
        long eventId,
        String title,
        String venue,
        @Nullable Instant startsAt,
        String eventStatus) {

    boolean is(String someStatus) {
        return status.equals(someStatus);
    }

    boolean isEventCancelled() {
        return eventStatus.equals("cancelled");
    }

    /** Whether its seats are still good for something: not cancelled or refunded, and the event not long over. */
    boolean isAhead(Instant now) {
        return (is("confirmed") || is("refund_requested") || isPayable(now))
                && (startsAt == null || startsAt.isAfter(now));
    }

    boolean isPayable(Instant now) {
        return is("pending_payment") && (expiresAt == null || expiresAt.isAfter(now));
    }

    String link() {
        return "/orders/" + reference;
    }
}
