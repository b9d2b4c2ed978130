package ticketing.support.refund;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ticketing.support.Cents;

/** A refund as the topic tells of it: all of its state, without what the customer wrote. */
record RefundFact(
        long refundId,
        String requestId,
        long bookingId,
        long customerId,
        long eventId,
        BigDecimal amount,
        String currency,
        RefundStatus status,
        @Nullable Decision decision,
        @Nullable Long resolvedBy) {

    static RefundFact of(Refund refund) {
        return new RefundFact(
                refund.id,
                refund.requestId,
                refund.bookingId,
                refund.customerId,
                refund.eventId,
                Cents.toAmount(refund.amountCents),
                refund.currency,
                refund.status,
                refund.decision,
                refund.decidedBy);
    }
}
