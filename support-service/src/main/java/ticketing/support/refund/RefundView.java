package ticketing.support.refund;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.support.Cents;

/** A refund with what an executive needs to decide it. Names are null as long as their owners' topics lag behind. */
record RefundView(
        long refundId,
        long bookingId,
        @Nullable String bookingReference,
        long customerId,
        @Nullable String customerName,
        long eventId,
        @Nullable String eventTitle,
        BigDecimal amount,
        String currency,
        String reason,
        RefundStatus status,
        @Nullable Decision decision,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant resolvedAt,
        @Nullable Long resolvedBy,
        @Nullable String resolvedByName) {

    /** Of a row of the refund, the booking's reference, the customer's name, the event's title, the executive's name. */
    static RefundView of(Object[] row) {
        var refund = (Refund) row[0];
        return new RefundView(
                refund.id,
                refund.bookingId,
                (String) row[1],
                refund.customerId,
                (String) row[2],
                refund.eventId,
                (String) row[3],
                Cents.toAmount(refund.amountCents),
                refund.currency,
                refund.reason,
                refund.status,
                refund.decision,
                refund.requestedAt,
                refund.decidedAt,
                refund.resolvedAt,
                refund.decidedBy,
                (String) row[4]);
    }
}
