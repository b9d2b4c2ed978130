package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ticketing.booking.booking.Changes.Changed;
import ticketing.booking.offer.Offers;
import ticketing.booking.payment.ProviderPayment;

/**
 * How unpaid bookings end, each within a unit of work: they are cancelled, give back the use of their offer and let their
 * seats go, and the fact is told.
 */
@ApplicationScoped
class Endings {
    private final Bookings bookings;
    private final BookingPayments payments;
    private final BookedSeats seats;
    private final Offers offers;
    private final Changes changes;

    Endings(Bookings bookings, BookingPayments payments, BookedSeats seats, Offers offers, Changes changes) {
        this.bookings = bookings;
        this.payments = payments;
        this.seats = seats;
        this.offers = offers;
        this.changes = changes;
    }

    /** Cancels a pending booking because its customer wants so; refused when it is no longer pending. */
    BookingView giveUp(long id) {
        changes.require(id, now -> bookings.cancel(id, EndReason.given_up, now));
        return changes.show(ended(id));
    }

    /** Cancels a pending booking because its payment was declined; refused when it is no longer pending. */
    BookingView declined(ProviderPayment payment) {
        changes.require(payment.bookingId(), now -> payments.decline(payment, now));
        return changes.show(ended(payment.bookingId()));
    }

    /** Cancels a pending booking because its payment was declined, as it turns out; any other is left alone. */
    void declinedLate(ProviderPayment payment) {
        if (payments.decline(payment, changes.now())) {
            ended(payment.bookingId());
        }
    }

    /** Cancels a booking whose time is over; one that was paid or ended meanwhile is left alone. */
    void expire(long id) {
        if (bookings.expire(id, changes.now())) {
            ended(id);
        }
    }

    /** Cancels a pending booking of a cancelled event; false where it isn't pending. */
    boolean eventCancelled(long id) {
        var cancelled = bookings.cancel(id, EndReason.event_cancelled, changes.now());
        if (cancelled) {
            ended(id);
        }
        return cancelled;
    }

    private Changed ended(long id) {
        seats.release(id);
        var now = changes.load(id);
        var offer = now.booking().offerId();
        if (offer != null) {
            offers.giveBack(offer);
        }
        changes.publish(BookingFacts.Kind.cancelled, now, List.of());
        return now;
    }
}
