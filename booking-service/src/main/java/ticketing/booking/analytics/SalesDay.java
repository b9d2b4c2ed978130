package ticketing.booking.analytics;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What an event sold on one day, and how much of that was given back since. */
@Entity
@Table(name = "sales_days")
class SalesDay {
    /** @param day days since 1970, in UTC */
    @Embeddable
    record Key(@Column(name = "event_id") long eventId, long day) {}

    @EmbeddedId
    Key key;

    long bookings;
    long tickets;

    @Column(name = "gross_cents")
    long grossCents;

    @Column(name = "refunded_bookings")
    long refundedBookings;

    @Column(name = "refunded_cents")
    long refundedCents;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SalesDay() {}
}
