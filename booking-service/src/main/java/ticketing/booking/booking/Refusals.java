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
                now.isBefore(booking.expiresAt())
                        ? Refusal.conflict("booking_changed", "Booking " + booking.id() + " was changed meanwhile")
                        : expired(booking.id());
            case cancelled ->
                booking.endReason() == EndReason.expired ? expired(booking.id()) : notPending(booking.id(), booking);
            case confirmed, refund_requested, refunded -> notPending(booking.id(), booking);
        };
    }

    private static Refusal notPending(long id, Booking booking) {
        return Refusal.conflict("booking_not_pending", "Booking " + id + " is " + booking.status() + ", not pending")
                .with("booking_status", booking.status());
    }
}
