package ticketing.booking.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.TicketStatus;

/**
 * The door's answer to a ticket.
 *
 * @param usedAt when the ticket admitted: now where it is valid, the first scan where it had been used already
 * @param gate where that was
 */
record ValidationView(
        boolean valid,
        String message,
        @Nullable TicketStatus ticketStatus,
        @Nullable Long ticketId,
        @Nullable Long bookingId,
        @Nullable Long eventId,
        @Nullable String eventTitle,
        @Nullable SeatView seat,
        @Nullable Instant usedAt,
        @Nullable String gate) {
    static ValidationView notFound() {
        return new ValidationView(false, Verdict.not_found.message(), null, null, null, null, null, null, null, null);
    }

    static ValidationView of(IssuedTicket ticket, Standing standing, Verdict verdict) {
        return new ValidationView(
                verdict == Verdict.welcome,
                verdict.message(),
                ticket.status(),
                ticket.ticketId(),
                ticket.bookingId(),
                ticket.eventId(),
                standing.eventTitle(),
                SeatView.of(ticket.seat()),
                ticket.usedAt(),
                ticket.gate());
    }
}
