package ticketing.booking.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.TicketStatus;

/**
 * What became of a scan that came in later.
 *
 * @param result {@code applied}; {@code duplicate}: its nonce was taken in before; {@code conflict}: somebody went in
 *     who should not have, and it stays listed; {@code refused}: it says nothing about a ticket of this caller's doors
 * @param usedAt when the ticket admitted, by what is known now, and {@code gate} where
 */
record ScanView(
        String nonce,
        Result result,
        String message,
        @Nullable Long ticketId,
        @Nullable TicketStatus ticketStatus,
        @Nullable SeatView seat,
        @Nullable Instant usedAt,
        @Nullable String gate) {
    enum Result {
        applied,
        duplicate,
        conflict,
        refused
    }

    static ScanView refused(String nonce, String message) {
        return new ScanView(nonce, Result.refused, message, null, null, null, null, null);
    }

    static ScanView of(Scan scan, Result result, IssuedTicket ticket) {
        return new ScanView(
                scan.nonce,
                result,
                scan.verdict.message(),
                ticket.ticketId(),
                ticket.status(),
                SeatView.of(ticket.seat()),
                ticket.usedAt(),
                ticket.gate());
    }
}
