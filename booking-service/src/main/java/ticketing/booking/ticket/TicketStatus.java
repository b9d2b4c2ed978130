package ticketing.booking.ticket;

/** The states of a ticket: {@code issued → used | invalidated}. The names are those of the public contract. */
public enum TicketStatus {
    issued,
    used,
    invalidated
}
