package ticketing.support.refund;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to give the money of a booking back. It is {@code requested} until booking-service has done what the
 * decision says (or has refunded everybody because the event was cancelled), and never changes after that.
 *
 * <p>Only {@link Refunds} writes it, by conditional updates, so that a decision or an outcome counts once.
 */
@Entity
public class Refund {
    @Id
    public Long id;

    /** What booking-service knows the request by. */
    public String requestId;

    public long bookingId;
    public long customerId;
    public long eventId;
    public long amountCents;
    public String currency;
    public String reason;

    @Enumerated(EnumType.STRING)
    public RefundStatus status;

    @Enumerated(EnumType.STRING)
    public @Nullable Decision decision;

    /** The call that decided, so that its repetition is recognised. */
    public @Nullable String decisionId;

    public @Nullable Long decidedBy;
    public @Nullable Instant decidedAt;
    public Instant requestedAt;
    public @Nullable Instant resolvedAt;

    /** Rises with each change. */
    public long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Refund() {}
}
