package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.RefundCause;
import ticketing.booking.payment.Settlements;

/**
 * Settles payments whose outcome is known late, each step within a unit of work. Whatever has become of the booking
 * meanwhile, the money ends up in one place: it has the booking confirmed, or it is due to go back.
 */
@ApplicationScoped
public class LatePayments {
    private final Bookings bookings;
    private final Confirmations confirmations;
    private final Endings endings;
    private final Settlements settlements;
    private final Changes changes;

    LatePayments(
            Bookings bookings, Confirmations confirmations, Endings endings, Settlements settlements, Changes changes) {
        this.bookings = bookings;
        this.confirmations = confirmations;
        this.endings = endings;
        this.settlements = settlements;
        this.changes = changes;
    }

    /** The payment was declined: its booking ends, if it is still pending. */
    public void declined(ProviderPayment payment) {
        endings.declinedLate(payment);
        settlements.close(payment.key());
    }

    /**
     * The payment was captured: its booking is confirmed if it is still pending and in time; else the money is due to go
     * back, unless the booking has merely expired.
     *
     * @return whether the booking has expired, and may be revived: nothing is settled then
     */
    public boolean captured(ProviderPayment payment) {
        if (!settlements.isOpen(payment.key())) {
            return false;
        }
        if (confirmations.confirmIfPending(payment)) {
            settlements.close(payment.key());
            return false;
        }
        endings.expire(payment.bookingId()); // else it could, a moment later
        var booking = bookings.findById(payment.bookingId());
        if (booking != null && booking.payment().hasTaken(payment.key())) {
            settlements.close(payment.key());
            return false;
        }
        if (booking != null
                && booking.hasExpired()
                && payment.key().equals(booking.payment().key())) {
            return true;
        }
        giveBack(payment);
        return false;
    }

    /** The seats of the expired booking are held anew: it is confirmed after all, or that is refused. */
    void revive(ProviderPayment payment, UUID holdId) {
        if (!settlements.isOpen(payment.key())) {
            throw Refusals.changedMeanwhile(payment.bookingId());
        }
        confirmations.revive(payment, holdId);
        settlements.close(payment.key());
    }

    /** The booking can't be had any more: the money is due to go back, unless that was settled otherwise. */
    void giveBack(ProviderPayment payment) {
        if (settlements.isOpen(payment.key())) {
            settlements.giveBack(payment, RefundCause.too_late, changes.now());
        }
    }
}
