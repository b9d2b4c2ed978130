package ticketing.support.refund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** Every way refunds are refused here; what booking-service refuses passes through as it is. */
final class Refusals {
    private Refusals() {}

    static Refusal noRequest(long bookingId) {
        return Refusal.notFound("refund_not_found", "There is no refund request for booking " + bookingId);
    }

    static Refusal noRefund(long id) {
        return Refusal.notFound("refund_not_found", "There is no refund " + id);
    }

    /** Names who decided, and when. */
    static Refusal alreadyResolved(Refund refund, String executive) {
        var at = firstOf(refund.decidedAt, firstOf(refund.resolvedAt, refund.requestedAt));
        var what = refund.decision == null ? refund.status.name() : refund.decision.name();
        var refusal = Refusal.conflict(
                        "refund_already_resolved", "This refund was " + what + " by " + executive + " at " + at)
                .with("refund_id", refund.id)
                .with("refund_status", refund.status)
                .with("resolved_at", at);
        return refund.decidedBy == null
                ? refusal
                : refusal.with("resolved_by", refund.decidedBy).with("resolved_by_name", executive);
    }

    private static Instant firstOf(@Nullable Instant one, Instant other) {
        return one == null ? other : one;
    }
}
