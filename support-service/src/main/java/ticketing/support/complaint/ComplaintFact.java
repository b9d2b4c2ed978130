package ticketing.support.complaint;

import org.jspecify.annotations.Nullable;

/** A complaint as the topic tells of it: all of its state, without what anybody wrote. */
record ComplaintFact(
        long complaintId,
        long customerId,
        @Nullable Long bookingId,
        @Nullable Long eventId,
        ComplaintStatus status,
        @Nullable Long assignedTo) {

    static ComplaintFact of(Complaint complaint) {
        return new ComplaintFact(
                complaint.id,
                complaint.customerId,
                complaint.bookingId,
                complaint.eventId,
                complaint.status,
                complaint.assignedTo);
    }
}
