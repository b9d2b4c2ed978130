package ticketing.booking.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.TicketStatus;

/**
 * A ticket on a scanner's list.
 *
 * @param change rises with each change of a ticket of the event
 * @param holder whom it belongs to, such as "Customer O."; empty where that is not known here yet
 */
record DoorTicket(
        long ticketId,
        long bookingId,
        long seatId,
        String section,
        String rowLabel,
        int seatNumber,
        TicketStatus status,
        @Nullable Instant usedAt,
        @Nullable String gate,
        String holder,
        long change) {
    DoorTicket heldBy(String name) {
        return new DoorTicket(
                ticketId, bookingId, seatId, section, rowLabel, seatNumber, status, usedAt, gate, name, change);
    }
}
