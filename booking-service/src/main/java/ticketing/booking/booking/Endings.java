package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ticketing.booking.booking.Changes.Changed;
import ticketing.booking.offer.Offers;
import ticketing.booking.ticket.Tickets;

/**
 * How bookings end, each within a unit of work: unpaid ones are cancelled and give back the use of their offer, paid
 * ones are refunded and lose their tickets. Either way the seats are let go, and the fact is told.
 */
@ApplicationScoped
public class Endings {
    private final Bookings bookings;
    private final BookedSeats seats;
    private final Offers offers;
    private final Tickets tickets;
    private final Changes changes;

    Endings(Bookings bookings, BookedSeats seats, Offers offers, Tickets tickets, Changes changes) {
        this.bookings = bookings;
        this.seats = seats;
        this.offers = offers;
        this.tickets = tickets;
        this.changes = changes;
    }

    /** Cancels a pending booking because of what its customer did; refused when it is no longer pending. */
    BookingView giveUp(long id, EndReason reason) {
        changes.require(id, now -> bookings.cancel(id, reason, now));
        return changes.show(ended(id, BookingFacts.Kind.cancelled));
    }

    /** Cancels a booking whose time is over; one that was paid or ended meanwhile is left alone. */
    void expire(long id) {
        if (bookings.expire(id, changes.now())) {
            ended(id, BookingFacts.Kind.cancelled);
        }
    }

    /** Gives the money back as was asked for by this request; false when that is not (or no longer) to be done. */
    boolean approve(long id, UUID request) {
        if (!bookings.approveRefund(id, request, changes.now())) {
            return false;
        }
        refunded(id);
        return true;
    }

    /** Ends a booking of a cancelled event, whatever state it is in; one that has ended is left alone. */
    public void eventCancelled(long id) {
        var now = changes.now();
        if (bookings.cancel(id, EndReason.event_cancelled, now)) {
            ended(id, BookingFacts.Kind.cancelled);
        } else if (bookings.refundConfirmed(id, now) || bookings.refundRequested(id, now)) {
            refunded(id);
        }
    }

    private void refunded(long id) {
        tickets.invalidate(id);
        ended(id, BookingFacts.Kind.refunded);
    }

    private Changed ended(long id, BookingFacts.Kind kind) {
        seats.release(id);
        var now = changes.load(id);
        var offer = now.booking().offerId();
        if (offer != null && kind == BookingFacts.Kind.cancelled) {
            offers.giveBack(offer);
        }
        changes.publish(kind, now, List.of());
        return now;
    }
}
