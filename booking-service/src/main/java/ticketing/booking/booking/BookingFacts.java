package ticketing.booking.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ticketing.booking.payment.PaymentStatus;
import ticketing.booking.price.Money;
import ticketing.kit.outbox.Outbox;

/** Tells what became of a booking, in the unit of work that changed it. */
@ApplicationScoped
class BookingFacts {
    static final String TOPIC = "ticketing.bookings.v1";

    private final Outbox outbox;
    private final BookingMeters meters;

    BookingFacts(Outbox outbox, BookingMeters meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    /** What can become of a booking. */
    enum Kind {
        created,
        seats_changed,
        extended,
        confirmed,
        cancelled,
        refund_requested,
        refund_rejected,
        refunded
    }

    record SeatFact(long seatId, UUID holdId, String section, String rowLabel, int seatNumber, BigDecimal price) {
        static SeatFact of(BookedSeat seat) {
            return new SeatFact(
                    seat.seatId(),
                    seat.holdId(),
                    seat.section(),
                    seat.rowLabel(),
                    seat.seatNumber(),
                    Money.decimal(seat.priceCents()));
        }
    }

    /** A seat that the booking has no claim to any more, and the hold it was kept by. */
    record ReleasedFact(long seatId, UUID holdId) {
        static ReleasedFact of(BookedSeat seat) {
            return new ReleasedFact(seat.seatId(), seat.holdId());
        }
    }

    record RefundFact(UUID requestId, @Nullable String reason, BigDecimal amount) {}

    record BookingFact(
            long id,
            String reference,
            long customerId,
            long eventId,
            BookingStatus status,
            BigDecimal subtotal,
            BigDecimal discountAmount,
            BigDecimal taxAmount,
            BigDecimal totalAmount,
            String currency,
            @Nullable String offerCode,
            PaymentStatus paymentStatus,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String paymentKey,

            @Nullable RefundStatus refundStatus,
            List<SeatFact> seats,
            List<ReleasedFact> released,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RefundFact refund,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EndReason reason,

            Instant expiresAt,
            Instant createdAt,
            Instant updatedAt) {}

    /** Publishes the booking as it is after the fact. */
    void publish(Kind kind, Booking booking, List<BookedSeat> seats, List<BookedSeat> released) {
        var price = booking.price();
        var request = booking.refundRequestId();
        var fact = new BookingFact(
                booking.id(),
                booking.reference(),
                booking.customerId(),
                booking.eventId(),
                booking.status(),
                Money.decimal(price.subtotalCents()),
                Money.decimal(price.discountCents()),
                Money.decimal(price.taxCents()),
                Money.decimal(price.totalCents()),
                booking.currency(),
                booking.offerCode(),
                booking.payment().status(),
                booking.payment().key(),
                booking.refundStatus(),
                seats.stream().map(SeatFact::of).toList(),
                released.stream().map(ReleasedFact::of).toList(),
                request == null
                        ? null
                        : new RefundFact(request, booking.refundReason(), Money.decimal(price.totalCents())),
                booking.endReason(),
                booking.expiresAt(),
                booking.createdAt(),
                booking.updatedAt());
        outbox.publish(TOPIC, booking.id(), type(kind), booking.version(), fact);
        var reason = booking.endReason();
        if (reason != null) {
            meters.ended(reason);
        }
    }

    /** The CloudEvents type of such a fact. */
    static String type(Kind kind) {
        return "ticketing.booking." + kind + ".v1";
    }
}
