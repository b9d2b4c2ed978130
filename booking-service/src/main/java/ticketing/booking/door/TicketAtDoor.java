package ticketing.booking.door;

import ticketing.booking.ticket.IssuedTicket;
import ticketing.kit.security.Caller;
import ticketing.kit.security.Roles;

/** A ticket that somebody shows, and what is known of it. */
record TicketAtDoor(IssuedTicket ticket, Standing standing) {
    Verdict verdict() {
        return Verdict.on(ticket, standing);
    }

    /** Entry managers admit to every event, organizers to their own. */
    boolean mayBeAdmittedBy(Caller caller) {
        return !caller.is(Roles.ORGANIZER) || caller.id() == standing.organizerId();
    }
}
