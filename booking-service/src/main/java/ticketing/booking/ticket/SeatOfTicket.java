package ticketing.booking.ticket;

/** The seat that a ticket is for, as the booking took it. */
public record SeatOfTicket(long seatId, String section, String rowLabel, int seatNumber) {}
