package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.RefundCause;
import ticketing.booking.payment.Settlements;
import ticketing.booking.ticket.Tickets;

/**
 * How paid bookings end, each within a unit of work: they lose their tickets and let their seats go, the money is due to go
 * back, and the fact is told.
 */
@ApplicationScoped
class Repayments {
    private final Bookings bookings;
    private final BookedSeats seats;
    private final Tickets tickets;
    private final Settlements settlements;
    private final Changes changes;

    Repayments(Bookings bookings, BookedSeats seats, Tickets tickets, Settlements settlements, Changes changes) {
        this.bookings = bookings;
        this.seats = seats;
        this.tickets = tickets;
        this.settlements = settlements;
        this.changes = changes;
    }

    /** Gives the money back as was asked for by this request, unless that is not (or no longer) to be done. */
    void approve(long id, UUID request) {
        if (bookings.approveRefund(id, request, changes.now())) {
            repaid(id, RefundCause.refund);
        }
    }

    /** Gives the money back for a booking of a cancelled event; one that has ended is left alone. */
    void eventCancelled(long id) {
        var now = changes.now();
        if (bookings.refundConfirmed(id, now) || bookings.refundRequested(id, now)) {
            repaid(id, RefundCause.event_cancelled);
        }
    }

    private void repaid(long id, RefundCause cause) {
        tickets.invalidate(id);
        seats.release(id);
        var now = changes.load(id);
        giveBack(now.booking(), cause);
        changes.publish(BookingFacts.Kind.refunded, now, List.of());
    }

    private void giveBack(Booking booking, RefundCause cause) {
        var payment = booking.payment();
        var key = payment.key();
        if (key != null) {
            settlements.giveBack(
                    new ProviderPayment(
                            ProviderPayment.Kind.captured,
                            key,
                            booking.id(),
                            booking.price().totalCents(),
                            booking.currency(),
                            payment.method(),
                            payment.reference()),
                    cause,
                    changes.now());
        }
    }
}
