package ticketing.booking.door;

import ticketing.booking.booking.BookingStatus;

/** What decides about a ticket beside itself: its booking and its event. */
record Standing(long bookingId, BookingStatus bookingStatus, String eventTitle, String eventStatus, long organizerId) {
    boolean eventIsCancelled() {
        return eventStatus.equals("cancelled");
    }
}
