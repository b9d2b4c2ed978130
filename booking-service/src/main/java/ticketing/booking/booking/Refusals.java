package ticketing.booking.booking;

import java.time.Instant;
import java.util.Collection;
import ticketing.kit.http.Refusal;

/** Every way in which bookings say no. The codes are part of the public contract. */
final class Refusals {
    private Refusals() {}

    static Refusal noSuchBooking(long id) {
        return Refusal.notFound("booking_not_found", "There is no booking " + id);
    }

    static Refusal eventNotOnSale(long eventId) {
        return Refusal.conflict("event_not_on_sale", "Event " + eventId + " is not on sale");
    }

    static Refusal seatsUnavailable(Collection<Long> seatIds) {
        return Refusal.conflict("seats_unavailable", "These seats are no longer available")
                .with("seat_ids", seatIds);
    }

    static Refusal expired(long id) {
        return Refusal.conflict("booking_expired", "The time to pay booking " + id + " is over");
    }

    static Refusal extensionLimitReached(int most) {
        return Refusal.conflict("extension_limit_reached", "Seats can be kept longer " + most + " times, and were");
    }

    /** Why a booking can't do what only a pending one in time can, though it was expected to. */
    static Refusal notPending(Booking booking, Instant now) {
        return switch (booking.status()) {
            case pending_payment ->
                now.isBefore(booking.expiresAt()) ? changedMeanwhile(booking.id()) : expired(booking.id());
            case cancelled -> booking.endReason() == EndReason.expired ? expired(booking.id()) : notPending(booking);
            case confirmed, refund_requested, refunded -> notPending(booking);
        };
    }

    private static Refusal notPending(Booking booking) {
        return Refusal.conflict("booking_not_pending", "Booking " + booking.id() + " is " + booking.status())
                .with("booking_status", booking.status());
    }

    static Refusal changedMeanwhile(long id) {
        return Refusal.conflict("booking_changed", "Booking " + id + " was changed meanwhile");
    }

    static Refusal notConfirmed(Booking booking) {
        return Refusal.conflict("booking_not_confirmed", "Booking " + booking.id() + " is " + booking.status())
                .with("booking_status", booking.status());
    }

    static Refusal ticketUsed(long id) {
        return Refusal.conflict("ticket_used", "A ticket of booking " + id + " has been used");
    }

    static Refusal refundAlreadyRequested(long id) {
        return Refusal.conflict("refund_already_requested", "There is a refund request for booking " + id + " already");
    }
}
