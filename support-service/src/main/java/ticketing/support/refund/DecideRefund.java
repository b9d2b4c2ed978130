package ticketing.support.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.security.Caller;
import ticketing.kit.store.Writer;
import ticketing.support.peer.BookingService;

/**
 * An executive decides. The decision is committed first, with the fact by which booking-service will carry it out in
 * any case; then booking-service is asked to do it now, so that whoever decided reads their own write.
 */
@ApplicationScoped
class DecideRefund {
    private static final Logger LOG = Logger.getLogger(DecideRefund.class);
    private static final int ACCEPTED = 202;

    private final Writer writer;
    private final RefundRegister register;
    private final BookingService bookings;

    DecideRefund(Writer writer, RefundRegister register, BookingService bookings) {
        this.writer = writer;
        this.register = register;
        this.bookings = bookings;
    }

    record Outcome(
            long refundId,
            RefundStatus status,
            @Nullable Decision decision,
            @Nullable Long resolvedBy,
            long bookingId) {
        static Outcome of(Refund refund) {
            return new Outcome(refund.id, refund.status, refund.decision, refund.decidedBy, refund.bookingId);
        }
    }

    Answer decide(long bookingId, boolean approve, Caller executive, Call call) {
        var decisionId = call.id("refund-decision").toString();
        var refund = writer.write(() -> register.decide(bookingId, Decision.of(approve), decisionId, executive.id()));
        var outcome = carryOut(refund, approve);
        return call.commit(() -> {
            var now = outcome.isPresent()
                    ? register.close(refund.requestId, outcome.get())
                    : register.get(refund.requestId);
            return now.status == RefundStatus.requested
                    ? new Answer(ACCEPTED, Outcome.of(now), null)
                    : Answer.ok(Outcome.of(now));
        });
    }

    /** What came of it, or nothing yet: then booking-service does it when it reads of the decision. */
    private Optional<RefundStatus> carryOut(Refund refund, boolean approve) {
        try {
            return switch (bookings.decideRefund(refund.bookingId, refund.requestId, approve)) {
                // an event cancelled meanwhile completes it, whatever was decided here
                case "completed" -> Optional.of(RefundStatus.completed);
                case "rejected" -> Optional.of(RefundStatus.rejected);
                case null, default -> Optional.empty();
            };
        } catch (Refusal refusal) {
            LOG.warnf("The decision on refund %d is not carried out yet: %s", refund.id, refusal.getMessage());
            return Optional.empty();
        }
    }
}
