package ticketing.booking.door;

import ticketing.booking.ticket.SeatOfTicket;

/** A seat as the public API shows it. */
record SeatView(long seatId, String section, String rowLabel, int seatNumber) {
    static SeatView of(SeatOfTicket seat) {
        return new SeatView(seat.seatId(), seat.section(), seat.rowLabel(), seat.seatNumber());
    }
}
