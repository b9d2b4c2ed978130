package ticketing.booking.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the topic {@code ticketing.tickets.v1} tells of a booking's tickets: all of them, and never a code. */
record TicketFacts(long bookingId, long eventId, List<OneTicket> tickets) {
    static final String TOPIC = "ticketing.tickets.v1";
    static final String ISSUED = "ticketing.tickets.issued.v1";
    static final String USED = "ticketing.ticket.used.v1";
    static final String INVALIDATED = "ticketing.tickets.invalidated.v1";

    record OneTicket(
            long ticketId,
            long seatId,
            TicketStatus status,
            @Nullable Instant usedAt,
            @Nullable String gate) {
        static OneTicket of(IssuedTicket ticket) {
            return new OneTicket(
                    ticket.ticketId(), ticket.seat().seatId(), ticket.status(), ticket.usedAt(), ticket.gate());
        }
    }

    static TicketFacts of(List<IssuedTicket> tickets) {
        var any = tickets.getFirst();
        return new TicketFacts(
                any.bookingId(),
                any.eventId(),
                tickets.stream().map(OneTicket::of).toList());
    }
}
