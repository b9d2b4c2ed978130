package ticketing.booking.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands.
 *
 * @param code what its QR code says; whoever has it can enter
 * @param usedAt when it admitted, null as long as it hasn't
 * @param gate where it admitted, as far as the door said so
 */
public record IssuedTicket(
        long ticketId,
        long bookingId,
        long eventId,
        SeatOfTicket seat,
        String code,
        TicketStatus status,
        @Nullable Instant usedAt,
        @Nullable String gate) {
    /** This ticket once it has admitted. */
    public IssuedTicket used(Instant at, @Nullable String atGate) {
        return new IssuedTicket(ticketId, bookingId, eventId, seat, code, TicketStatus.used, at, atGate);
    }
}
