package ticketing.booking.reconciliation;

import java.util.UUID;
import ticketing.booking.booking.BookingStatus;

/** A seat that a booking has a claim to. */
record KeptSeat(long seatId, UUID holdId, long bookingId, BookingStatus status) {
    /** Whether it is paid, so that event-service has it as sold. */
    boolean isSold() {
        return status != BookingStatus.pending_payment;
    }
}
