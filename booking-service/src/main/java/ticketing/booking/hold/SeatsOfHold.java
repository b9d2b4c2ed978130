package ticketing.booking.hold;

import java.util.List;

/** The seats of one event that a hold is to have. */
public record SeatsOfHold(long eventId, List<Long> held, List<Long> sold) {}
