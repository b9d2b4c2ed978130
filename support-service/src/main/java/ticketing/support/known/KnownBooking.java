package ticketing.support.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A booking, as booking-service last told. */
@Entity
public class KnownBooking {
    @Id
    public long id;

    public long version;
    public String reference;
    public long customerId;
    public long eventId;

    /** {@code pending_payment}, {@code confirmed}, {@code refund_requested}, {@code refunded} or {@code cancelled}. */
    public String status;

    /** The seats as people read them: {@code Main A-1, Main A-2}. */
    public String seats;

    public long totalCents;
    public String currency;
    public @Nullable Instant expiresAt;
    public Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KnownBooking() {}
}
