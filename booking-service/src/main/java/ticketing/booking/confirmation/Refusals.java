package ticketing.booking.confirmation;

import ticketing.kit.http.Refusal;

/** Every way this package says no. */
final class Refusals {
    private Refusals() {}

    static Refusal noSuchBooking(long id) {
        return Refusal.notFound("booking_not_found", "There is no booking " + id);
    }

    static Refusal notConfirmed(long id) {
        return Refusal.conflict("booking_not_confirmed", "Booking " + id + " is not confirmed: it has no tickets");
    }

    static Refusal notAcceptable() {
        return Refusal.of(406, "not_acceptable", "Tickets come as application/pdf or text/plain");
    }

    static Refusal noSuchTicket() {
        return Refusal.notFound("ticket_not_found", "There is no ticket behind this link");
    }
}
