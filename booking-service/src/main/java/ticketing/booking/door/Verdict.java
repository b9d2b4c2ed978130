package ticketing.booking.door;

import ticketing.booking.booking.BookingStatus;
import ticketing.booking.ticket.IssuedTicket;

/** What the door says to a ticket. The messages are those of the public contract. */
enum Verdict {
    welcome("Welcome"),
    not_found("Ticket not found"),
    already_used("Ticket already used"),
    not_valid("Ticket is not valid for entry"),
    booking_not_active("Booking is not active"),
    event_cancelled("Event is cancelled");

    private final String message;

    Verdict(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }

    /** The verdict on a ticket as it and its booking stand. */
    static Verdict on(IssuedTicket ticket, Standing standing) {
        if (standing.eventIsCancelled()) {
            return event_cancelled; // also after its tickets have lost their validity: it is what helps at the door
        }
        return switch (ticket.status()) {
            case used -> already_used;
            case invalidated -> not_valid;
            case issued -> standing.bookingStatus() == BookingStatus.confirmed ? welcome : booking_not_active;
        };
    }
}
