package ticketing.booking.hold;

import java.util.UUID;

/**
 * A seat that is taken, as event-service has it.
 *
 * @param isOpen whether its hold still waits for a booking: event-service asks for it by itself
 */
public record SeatClaim(long seatId, UUID holdId, boolean sold, boolean isOpen) {}
