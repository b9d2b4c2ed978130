package ticketing.booking.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that was cancelled, and whether all of its bookings have ended. */
@Entity
@Table(name = "cancellation")
class Cancellation {
    @Id
    @Column(name = "event_id")
    long eventId;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Cancellation() {}
}
