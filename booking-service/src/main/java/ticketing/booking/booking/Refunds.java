package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ticketing.booking.ticket.Tickets;

/**
 * What refund requests do to bookings, each within a unit of work. A booking has one request in its life, so that the
 * request's id makes asking and deciding idempotent.
 */
@ApplicationScoped
public class Refunds {
    private final Bookings bookings;
    private final Repayments repayments;
    private final Tickets tickets;
    private final Changes changes;

    Refunds(Bookings bookings, Repayments repayments, Tickets tickets, Changes changes) {
        this.bookings = bookings;
        this.repayments = repayments;
        this.tickets = tickets;
        this.changes = changes;
    }

    /** Marks the customer's booking as one to be refunded, and returns it; the same request may come again. */
    public Booking request(long id, long customerId, UUID request, String reason) {
        if (!bookings.isOf(customerId, id)) {
            throw Refusals.noSuchBooking(id);
        }
        if (!bookings.requestRefund(id, request, reason, changes.now())) {
            return requestedBefore(bookings.findById(id), request);
        }
        if (tickets.anyUsed(id)) {
            throw Refusals.ticketUsed(id);
        }
        var now = changes.load(id);
        changes.publish(BookingFacts.Kind.refund_requested, now, List.of());
        return now.booking();
    }

    private static Booking requestedBefore(Booking booking, UUID request) {
        var known = booking.refundRequestId();
        if (known == null) {
            throw Refusals.notConfirmed(booking);
        }
        if (!known.equals(request)) {
            throw Refusals.refundAlreadyRequested(booking.id());
        }
        return booking;
    }

    /** Tells once more how a booking stands that somebody asked to have refunded: whoever missed it learns it now. */
    public void tellAgain(long id) {
        bookings.touch(id, changes.now());
        var now = changes.load(id);
        var kind = switch (now.booking().status()) {
            case refund_requested -> BookingFacts.Kind.refund_requested;
            case refunded -> BookingFacts.Kind.refunded;
            case confirmed -> BookingFacts.Kind.refund_rejected;
            case pending_payment, cancelled -> throw Refusals.notConfirmed(now.booking());
        };
        changes.publish(kind, now, List.of());
    }

    /**
     * Carries out the decision on a request, once, whichever way it comes.
     *
     * @return the booking as it is then; nothing where there is no such booking or request
     */
    public Optional<Booking> decide(long id, UUID request, boolean approve) {
        if (approve) {
            repayments.approve(id, request);
        } else if (bookings.rejectRefund(id, request, changes.now())) {
            changes.publish(BookingFacts.Kind.refund_rejected, changes.load(id), List.of());
        }
        return bookings.findByIdOptional(id).filter(booking -> request.equals(booking.refundRequestId()));
    }
}
