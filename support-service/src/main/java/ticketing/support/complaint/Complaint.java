package ticketing.support.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is unhappy with. It is open until an executive takes it, belongs to whoever touched it last, and ends
 * closed; a resolution that did not hold brings it back to work.
 *
 * <p>Its state is changed by {@link Complaints#move} alone, and only from the state that was seen.
 */
@Entity
public class Complaint {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long customerId;
    public @Nullable Long bookingId;
    public @Nullable Long eventId;
    public String subject;
    public String description;

    @Enumerated(EnumType.STRING)
    public ComplaintStatus status;

    public @Nullable Long assignedTo;
    public @Nullable String resolution;
    public Instant createdAt;
    public Instant updatedAt;

    /** Rises with each change. */
    public long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Complaint() {}

    @SuppressWarnings("NullAway.Init") // the store gives the id
    Complaint(
            long customerId,
            @Nullable Long bookingId,
            @Nullable Long eventId,
            String subject,
            String description,
            Instant now) {
        this.customerId = customerId;
        this.bookingId = bookingId;
        this.eventId = eventId;
        this.subject = subject;
        this.description = description;
        this.status = ComplaintStatus.open;
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }
}
