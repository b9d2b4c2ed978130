package ticketing.booking.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is not settled with the provider, or was given back.
 *
 * <p>It is {@code open} while nobody knows what became of it; then it either is gone, as its booking has what was paid
 * for or no money was taken, or is {@code refund_due} and soon {@code refunded}. A payment has one row, so that it can't
 * go back twice. This is its row as read; {@link Settlements} changes it.
 */
@Entity
@Table(name = "settlement")
public class Settlement {
    @Id
    @Column(name = "payment_key")
    private String paymentKey;

    @Column(name = "booking_id")
    private long bookingId;

    @Enumerated(EnumType.STRING)
    private SettlementStatus status;

    @Column(name = "amount_cents")
    private @Nullable Long amountCents;

    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    private @Nullable RefundCause cause;

    private int attempts;

    private @Nullable String problem;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Settlement() {}

    public String paymentKey() {
        return paymentKey;
    }

    public long bookingId() {
        return bookingId;
    }

    public SettlementStatus status() {
        return status;
    }

    /** What goes back; null while it is open. */
    public @Nullable Long amountCents() {
        return amountCents;
    }

    public @Nullable String currency() {
        return currency;
    }

    /** Why it goes back; null while it is open. */
    public @Nullable RefundCause cause() {
        return cause;
    }

    /** How often the provider was asked in vain. */
    public int attempts() {
        return attempts;
    }

    /** What went wrong last; null where nothing did. */
    public @Nullable String problem() {
        return problem;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the money went back; null before. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
