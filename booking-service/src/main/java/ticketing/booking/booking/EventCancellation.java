package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;

/** What the cancellation of its event does to a booking, within a unit of work. */
@ApplicationScoped
public class EventCancellation {
    private final Endings endings;
    private final Repayments repayments;

    EventCancellation(Endings endings, Repayments repayments) {
        this.endings = endings;
        this.repayments = repayments;
    }

    /** Ends the booking, whatever state it is in; one that has ended is left alone. */
    public void end(long id) {
        if (!endings.eventCancelled(id)) {
            repayments.eventCancelled(id);
        }
    }
}
