package ticketing.support.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.security.Caller;
import ticketing.support.Cents;
import ticketing.support.peer.BookingService;

/**
 * A customer asks for their money back: booking-service says whether that can be, then the request is kept. After a
 * crash in between, the request is kept when its fact arrives from the topic ({@link BookingFeed}).
 */
@ApplicationScoped
class RequestRefund {
    private final BookingService bookings;
    private final RefundRegister register;
    private final Clock clock;

    RequestRefund(BookingService bookings, RefundRegister register, Clock clock) {
        this.bookings = bookings;
        this.register = register;
        this.clock = clock;
    }

    record Requested(long refundId, RefundStatus status, BigDecimal amount, String currency, long bookingId) {
        static Requested of(Refund refund) {
            return new Requested(
                    refund.id, refund.status, Cents.toAmount(refund.amountCents), refund.currency, refund.bookingId);
        }
    }

    Answer request(long bookingId, String reason, Caller customer, Call call) {
        var requestId = call.id("refund").toString();
        var terms = bookings.requestRefund(bookingId, requestId, customer.id(), reason);
        return call.commit(() -> Answer.ok(Requested.of(register.open(requestId, terms, reason, clock.instant()))));
    }
}
