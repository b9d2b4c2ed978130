package ticketing.event.catalog;

import ticketing.kit.http.Refusal;

/** Every way events say no. The codes are public. */
final class Refusals {
    private Refusals() {}

    static Refusal noSuchEvent(long id) {
        return Refusal.notFound("event_not_found", "There is no event " + id);
    }

    static Refusal notYours() {
        return Refusal.forbidden("Only its organizer or an administrator may change an event");
    }

    static Refusal wrongTransition(EventStatus from, EventStatus to) {
        return Refusal.conflict("invalid_transition", "An event can't go from " + from + " to " + to)
                .with("current_status", from);
    }

    static Refusal hasSales() {
        return Refusal.conflict(
                "event_has_sales",
                "Seats of this event are sold or held: only its title, description and venue can change now");
    }

    static Refusal endsBeforeItStarts() {
        return Refusal.invalid("end_time", "must be after start_time");
    }
}
