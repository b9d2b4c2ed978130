package ticketing.booking.ticket;

/** Told to observers within the unit of work in which a booking's tickets were issued or lost their validity. */
public sealed interface TicketsChanged {
    long bookingId();

    /**
     * The booking was confirmed, and has its tickets.
     *
     * @param tickets how many
     */
    record Issued(long bookingId, int tickets) implements TicketsChanged {}

    /** The booking's tickets admit nobody any more. */
    record Invalidated(long bookingId) implements TicketsChanged {}
}
