package ticketing.support.complaint;

import ticketing.kit.http.Refusal;

/** Every way complaints are refused. */
final class Refusals {
    private Refusals() {}

    static Refusal noComplaint(long id) {
        return Refusal.notFound("complaint_not_found", "There is no complaint " + id);
    }

    static Refusal notTheirBooking() {
        return Refusal.invalid("booking_id", "must be one of your own bookings");
    }

    static Refusal noEvent() {
        return Refusal.invalid("event_id", "must be an event that exists");
    }

    static Refusal invalidTransition(Complaint complaint, ComplaintStatus next) {
        return Refusal.conflict(
                        "invalid_transition", "A complaint that is " + complaint.status + " can't become " + next)
                .with("complaint_status", complaint.status);
    }

    static Refusal changedMeanwhile(long id) {
        return Refusal.conflict("complaint_changed", "Somebody else has changed complaint " + id + " meanwhile");
    }
}
