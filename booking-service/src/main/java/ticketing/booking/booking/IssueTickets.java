package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import ticketing.booking.ticket.SeatOfTicket;
import ticketing.booking.ticket.Tickets;

/** Issues the tickets of a booking that lacks them all. */
@ApplicationScoped
public class IssueTickets {
    private final Bookings bookings;
    private final BookedSeats seats;
    private final Tickets tickets;

    IssueTickets(Bookings bookings, BookedSeats seats, Tickets tickets) {
        this.bookings = bookings;
        this.seats = seats;
        this.tickets = tickets;
    }

    /** Within a unit: issues them if the booking is paid, and has none. */
    public void again(long bookingId) {
        var booking = bookings.findById(bookingId);
        var isPaid = booking.status() == BookingStatus.confirmed || booking.status() == BookingStatus.refund_requested;
        if (isPaid && tickets.of(bookingId).isEmpty()) {
            var places = seats.of(bookingId).stream()
                    .map(seat -> new SeatOfTicket(seat.seatId(), seat.section(), seat.rowLabel(), seat.seatNumber()))
                    .toList();
            tickets.replace(bookingId, booking.eventId(), places);
        }
    }
}
