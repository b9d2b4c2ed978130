package ticketing.booking.confirmation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.BookingStatus;
import ticketing.booking.booking.EndReason;
import ticketing.booking.price.Price;
import ticketing.booking.ticket.IssuedTicket;

/** All that is to be told of a booking and its tickets. */
record Paper(Order order, Show show, Holder holder, List<Seat> seats) {
    /** The booking itself. */
    record Order(
            long id,
            String reference,
            BookingStatus status,
            @Nullable EndReason endReason,
            Price price,
            String currency,
            @Nullable String offerCode,
            @Nullable Instant confirmedAt) {}

    /** What the tickets are for. */
    record Show(long eventId, String title, String venue, Instant startTime, Instant endTime, String status) {}

    /** Whose tickets they are. */
    record Holder(long customerId, String name, String email) {}

    /** A seat, its ticket, and the path of the page that shows it without a login. */
    record Seat(IssuedTicket ticket, long priceCents, String viewUrl) {
        String label() {
            var seat = ticket.seat();
            return "%s, row %s, seat %d".formatted(seat.section(), seat.rowLabel(), seat.seatNumber());
        }
    }
}
