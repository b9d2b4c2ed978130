package ticketing.booking.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.type.NumericBooleanConverter;
import org.jspecify.annotations.Nullable;
import ticketing.booking.price.Discount;

/** A code that takes something off. One use is counted per booking that takes it, and given back if that ends unpaid. */
@Entity
@Table(name = "offer")
public class Offer {
    /** How often and until when; null is without end. */
    record Bounds(@Nullable Integer usageLimit, @Nullable Instant validUntil) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "code_key")
    private String codeKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "offer_type")
    private OfferType type;

    @Column(name = "value_hundredths")
    private long valueHundredths;

    @Convert(converter = NumericBooleanConverter.class)
    private boolean active;

    @Column(name = "used_count")
    private int usedCount;

    @Column(name = "usage_limit")
    private @Nullable Integer usageLimit;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Column(name = "event_id")
    private @Nullable Long eventId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Offer() {}

    public long id() {
        return id;
    }

    /** The code as it was written; it matches whatever the case. */
    public String code() {
        return code;
    }

    public OfferType type() {
        return type;
    }

    /** Hundredths of a percent, or cents, by its type. */
    public long valueHundredths() {
        return valueHundredths;
    }

    public Discount discount() {
        return type.discount(valueHundredths);
    }

    public boolean isActive() {
        return active;
    }

    public int usedCount() {
        return usedCount;
    }

    /** How many bookings may take it; null is any number. */
    public @Nullable Integer usageLimit() {
        return usageLimit;
    }

    public boolean isUsedUp() {
        return usageLimit != null && usedCount >= usageLimit;
    }

    /** From when on it is of no use; null is never. */
    public @Nullable Instant validUntil() {
        return validUntil;
    }

    public boolean isOver(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    /** The one event it is for; null is any event. */
    public @Nullable Long eventId() {
        return eventId;
    }

    public boolean isFor(long event) {
        return eventId == null || eventId == event;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
