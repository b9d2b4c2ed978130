package ticketing.support.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;
import ticketing.support.known.Known;
import ticketing.support.peer.BookingService;
import ticketing.support.peer.EventService;

/** Checks what a complaint is about. The copies answer most; on a miss, as they lag behind, the owner is asked. */
@ApplicationScoped
class ComplaintSubject {
    private static final int NOT_FOUND = 404;

    private final Known known;
    private final BookingService bookings;
    private final EventService events;

    ComplaintSubject(Known known, BookingService bookings, EventService events) {
        this.known = known;
        this.bookings = bookings;
        this.events = events;
    }

    /** Refuses a booking that isn't the customer's, and an event that doesn't exist. */
    void check(@Nullable Long bookingId, @Nullable Long eventId, long customerId) {
        if (bookingId != null && !isTheirs(bookingId, customerId)) {
            throw Refusals.notTheirBooking();
        }
        if (eventId != null && known.event(eventId).isEmpty() && !events.exists(eventId)) {
            throw Refusals.noEvent();
        }
    }

    private boolean isTheirs(long bookingId, long customerId) {
        try {
            return known.booking(bookingId)
                            .map(booking -> booking.customerId)
                            .orElseGet(() -> bookings.booking(bookingId).customerId())
                    == customerId;
        } catch (Refusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }
}
