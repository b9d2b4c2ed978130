package ticketing.support.refund;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import ticketing.kit.inbox.Fact;
import ticketing.kit.inbox.Feed;
import ticketing.kit.inbox.Inbox;
import ticketing.support.known.KnownFeed;
import ticketing.support.peer.RefundTerms;

/**
 * What booking-service tells of bookings: a request that a crash kept from being written here is written now, and what
 * came of a request closes it. Also keeps the copy of the booking, since a topic has one reader here.
 */
@ApplicationScoped
public class BookingFeed implements Feed {
    private final Inbox inbox;
    private final KnownFeed copies;
    private final RefundRegister register;
    private final Refunds refunds;

    BookingFeed(Inbox inbox, KnownFeed copies, RefundRegister register, Refunds refunds) {
        this.inbox = inbox;
        this.copies = copies;
        this.register = register;
        this.refunds = refunds;
    }

    record BookingFact(
            long id,
            long customerId,
            long eventId,
            String currency,
            @Nullable RefundOf refund) {
        record RefundOf(
                @Nullable String requestId,
                @Nullable String reason,
                @Nullable BigDecimal amount) {}
    }

    @Incoming("bookings")
    @Blocking
    public void onBookings(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Override
    public void apply(Fact fact) {
        if (!fact.type().startsWith("ticketing.booking.")) {
            return;
        }
        copies.keepBooking(fact);
        switch (fact.type()) {
            case "ticketing.booking.refund_requested.v1" -> keep(fact);
            case "ticketing.booking.refund_rejected.v1" -> close(fact, RefundStatus.rejected);
            case "ticketing.booking.refunded.v1" -> {
                close(fact, RefundStatus.completed);
                closeAll(fact);
            }
            default -> {}
        }
    }

    /** Keeps the request that the fact names; returns its id, or null where the fact names none. */
    private @Nullable String keep(Fact fact) {
        var booking = fact.as(BookingFact.class);
        var refund = booking.refund();
        if (refund == null || refund.requestId() == null || refund.amount() == null) {
            return null;
        }
        var terms = new RefundTerms(
                booking.id(), booking.eventId(), booking.customerId(), refund.amount(), booking.currency());
        register.open(refund.requestId(), terms, refund.reason() == null ? "" : refund.reason(), fact.time());
        return refund.requestId();
    }

    private void close(Fact fact, RefundStatus outcome) {
        var requestId = keep(fact);
        if (requestId != null) {
            register.close(requestId, outcome);
        }
    }

    /** A refunded booking has no open request, whatever refunded it: a cancelled event refunds without one. */
    private void closeAll(Fact fact) {
        var booking = fact.as(BookingFact.class);
        refunds.openOf(booking.id()).forEach(open -> register.close(open.requestId, RefundStatus.completed));
    }
}
