package ticketing.booking.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ticketing.booking.payment.Payment;
import ticketing.booking.price.Price;
import ticketing.kit.store.Sql;

/**
 * Seats of one event that a customer takes.
 *
 * <p>It begins as {@code pending_payment}, its seats held until {@code expiresAt}. Paid before that it is
 * {@code confirmed} and has tickets; else it is {@code cancelled}. A confirmed one ends only by money back: asked for by
 * its customer, or because its event is cancelled. This is its row as read; {@link Bookings} changes it.
 */
@Entity
@Table(name = "booking")
public class Booking {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long version;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @Column(name = "subtotal_cents")
    private long subtotalCents;

    @Column(name = "discount_cents")
    private long discountCents;

    @Column(name = "tax_cents")
    private long taxCents;

    @Column(name = "total_cents")
    private long totalCents;

    private String currency;

    @Column(name = "offer_id")
    private @Nullable Long offerId;

    @Column(name = "offer_code")
    private @Nullable String offerCode;

    @Embedded
    private Payment payment;

    @Column(name = "refund_request_id")
    private @Nullable String refundRequestId;

    @Enumerated(EnumType.STRING)
    @Column(name = "refund_status")
    private @Nullable RefundStatus refundStatus;

    @Column(name = "refund_reason")
    private @Nullable String refundReason;

    private int extensions;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Booking() {}

    /** The booking in a row of {@link Bookings#COLUMNS}. */
    @SuppressWarnings("NullAway.Init")
    Booking(ResultSet row) throws SQLException {
        id = row.getLong(1);
        version = row.getLong(2);
        customerId = row.getLong(3);
        eventId = row.getLong(4);
        status = BookingStatus.valueOf(row.getString(5));
        endReason = Sql.constant(EndReason.class, row.getString(6));
        subtotalCents = row.getLong(7);
        discountCents = row.getLong(8);
        taxCents = row.getLong(9);
        totalCents = row.getLong(10);
        currency = row.getString(11);
        offerId = row.getObject(12) == null ? null : row.getLong(12);
        offerCode = row.getString(13);
        payment = new Payment(row, 14);
        refundRequestId = row.getString(18);
        refundStatus = Sql.constant(RefundStatus.class, row.getString(19));
        refundReason = row.getString(20);
        extensions = row.getInt(21);
        expiresAt = Instant.ofEpochMilli(row.getLong(22));
        createdAt = Instant.ofEpochMilli(row.getLong(23));
        updatedAt = Instant.ofEpochMilli(row.getLong(24));
        confirmedAt = Sql.moment(row, 25);
    }

    /** A new booking, pending payment until {@code expiresAt}; the store gives its id. */
    @SuppressWarnings("NullAway.Init")
    Booking(
            long customerId,
            long eventId,
            Price price,
            String currency,
            ChosenOffer offer,
            Instant now,
            Instant expiresAt) {
        this.version = 1;
        this.customerId = customerId;
        this.eventId = eventId;
        this.status = BookingStatus.pending_payment;
        this.subtotalCents = price.subtotalCents();
        this.discountCents = price.discountCents();
        this.taxCents = price.taxCents();
        this.totalCents = price.totalCents();
        this.currency = currency;
        this.payment = Payment.begin();
        this.offerId = offer.id();
        this.offerCode = offer.code();
        this.createdAt = now;
        this.updatedAt = now;
        this.expiresAt = expiresAt;
    }

    /** The store has given it this id. */
    void stored(long givenId) {
        this.id = givenId;
    }

    public long id() {
        return id;
    }

    /** Rises with every change; the aggregate version of its facts. */
    public long version() {
        return version;
    }

    /** What people say for it. */
    public String reference() {
        return Reference.of(id);
    }

    public long customerId() {
        return customerId;
    }

    public long eventId() {
        return eventId;
    }

    public BookingStatus status() {
        return status;
    }

    /** Whether it can be paid or changed at this moment. */
    boolean isPending(Instant now) {
        return status == BookingStatus.pending_payment && now.isBefore(expiresAt);
    }

    /** Whether it was cancelled because its time ran out before it was paid. */
    boolean hasExpired() {
        return status == BookingStatus.cancelled && endReason == EndReason.expired;
    }

    /** Whether its time ran out before it was paid, be it that this was noticed or not. */
    boolean hasLapsed(Instant now) {
        return hasExpired() || (status == BookingStatus.pending_payment && !now.isBefore(expiresAt));
    }

    /** Why it was cancelled or refunded; null while it was not. */
    public @Nullable EndReason endReason() {
        return endReason;
    }

    public Price price() {
        return new Price(subtotalCents, discountCents, taxCents, totalCents);
    }

    public String currency() {
        return currency;
    }

    public @Nullable Long offerId() {
        return offerId;
    }

    public @Nullable String offerCode() {
        return offerCode;
    }

    public Payment payment() {
        return payment;
    }

    /** Whether it is still pending, and to be paid under this key. */
    public boolean isUnpaidOf(String key) {
        return status == BookingStatus.pending_payment && key.equals(payment.key());
    }

    /** Whether this attempt to pay it is the one that decided, be it that it was paid or that it failed. */
    boolean wasDecidedBy(String attempt) {
        return attempt.equals(payment.reference());
    }

    /** The request to have it refunded, if there ever was one. */
    public @Nullable UUID refundRequestId() {
        return refundRequestId == null ? null : UUID.fromString(refundRequestId);
    }

    public @Nullable RefundStatus refundStatus() {
        return refundStatus;
    }

    public @Nullable String refundReason() {
        return refundReason;
    }

    /** How often its hold period was begun anew. */
    public int extensions() {
        return extensions;
    }

    /** Until when it can be paid, that moment itself excluded. */
    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was paid; null before. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }
}
