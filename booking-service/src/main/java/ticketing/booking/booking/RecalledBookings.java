package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.BookingFacts.BookingFact;
import ticketing.booking.hold.Holds;
import ticketing.booking.payment.PaymentStatus;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.RefundCause;
import ticketing.booking.payment.Settlements;
import ticketing.booking.price.Money;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;

/**
 * Takes bookings back from their topic when the store was put back to an earlier time. What the topic doesn't tell stays
 * unknown: by which method was paid, and what the provider called it.
 */
@ApplicationScoped
class RecalledBookings implements Recall {
    private final EntityManager store;
    private final BookedSeats seats;
    private final Holds holds;
    private final Settlements settlements;

    RecalledBookings(EntityManager store, BookedSeats seats, Holds holds, Settlements settlements) {
        this.store = store;
        this.seats = seats;
        this.holds = holds;
        this.settlements = settlements;
    }

    @Override
    public String topic() {
        return BookingFacts.TOPIC;
    }

    @Override
    public boolean recall(Fact fact) {
        var booking = fact.as(BookingFact.class);
        if (!keep(booking, fact)) {
            return false;
        }
        booking.seats().forEach(seat -> holds.recall(seat.holdId()));
        booking.released().forEach(seat -> holds.recall(seat.holdId()));
        if (booking.status().isLive()) {
            keepSeats(booking);
        } else {
            seats.release(booking.id());
        }
        var paymentKey = booking.paymentKey();
        if (booking.paymentStatus() == PaymentStatus.refunded && paymentKey != null) {
            giveBack(booking, paymentKey, fact.time());
        }
        return true;
    }

    /** Whether the provider has done it is not told; asked again, it gives no money back twice. */
    private void giveBack(BookingFact booking, String paymentKey, Instant then) {
        var payment = new ProviderPayment(
                ProviderPayment.Kind.captured,
                paymentKey,
                booking.id(),
                Money.cents(booking.totalAmount()),
                booking.currency(),
                null,
                null);
        var cause = booking.reason() == EndReason.event_cancelled ? RefundCause.event_cancelled : RefundCause.refund;
        settlements.giveBack(payment, cause, then);
    }

    private void keepSeats(BookingFact booking) {
        seats.delete("key.bookingId", booking.id());
        seats.take(booking.seats().stream()
                .map(seat -> BookedSeat.of(booking.id(), seat))
                .toList());
    }

    /** False where the booking is known as of this fact or a later one. */
    private boolean keep(BookingFact booking, Fact fact) {
        var upsert = store.createNativeQuery("""
                insert into booking (id, version, customer_id, event_id, status, end_reason, subtotal_cents,
                    discount_cents, tax_cents, total_cents, currency, offer_id, offer_code, payment_status, payment_key,
                    refund_request_id, refund_status, refund_reason, extensions, expires_at, created_at, updated_at,
                    confirmed_at)
                values (:id, :version, :customer, :event, :status, :end_reason, :subtotal, :discount, :tax, :total,
                    :currency, (select id from offer where code = :offer), :offer, :payment, :key, :request, :refund,
                    :refund_reason, :extensions, :expires, :created, :updated, :confirmed)
                on conflict (id) do update set version = excluded.version, status = excluded.status,
                    end_reason = excluded.end_reason, subtotal_cents = excluded.subtotal_cents,
                    discount_cents = excluded.discount_cents, tax_cents = excluded.tax_cents,
                    total_cents = excluded.total_cents, offer_id = excluded.offer_id, offer_code = excluded.offer_code,
                    payment_status = excluded.payment_status,
                    payment_key = coalesce(excluded.payment_key, booking.payment_key),
                    refund_request_id = excluded.refund_request_id, refund_status = excluded.refund_status,
                    refund_reason = excluded.refund_reason,
                    extensions = booking.extensions + excluded.extensions, expires_at = excluded.expires_at,
                    updated_at = excluded.updated_at,
                    confirmed_at = coalesce(booking.confirmed_at, excluded.confirmed_at)
                where booking.version < excluded.version""");
        whole(booking, fact).forEach(upsert::setParameter);
        money(booking).forEach(upsert::setParameter);
        refund(booking).forEach(upsert::setParameter);
        return upsert.executeUpdate() == 1;
    }

    private static Map<String, @Nullable Object> whole(BookingFact booking, Fact fact) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", booking.id());
        columns.put("version", fact.version());
        columns.put("customer", booking.customerId());
        columns.put("event", booking.eventId());
        columns.put("status", booking.status().name());
        columns.put(
                "end_reason", booking.reason() == null ? null : booking.reason().name());
        columns.put("extensions", fact.type().equals(BookingFacts.type(BookingFacts.Kind.extended)) ? 1 : 0);
        columns.put("expires", booking.expiresAt().toEpochMilli());
        columns.put("created", booking.createdAt().toEpochMilli());
        columns.put("updated", booking.updatedAt().toEpochMilli());
        var isConfirmed = fact.type().equals(BookingFacts.type(BookingFacts.Kind.confirmed));
        columns.put("confirmed", isConfirmed ? booking.updatedAt().toEpochMilli() : null);
        return columns;
    }

    private static Map<String, @Nullable Object> money(BookingFact booking) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("subtotal", Money.cents(booking.subtotal()));
        columns.put("discount", Money.cents(booking.discountAmount()));
        columns.put("tax", Money.cents(booking.taxAmount()));
        columns.put("total", Money.cents(booking.totalAmount()));
        columns.put("currency", booking.currency());
        columns.put("offer", booking.offerCode());
        columns.put("payment", booking.paymentStatus().name());
        columns.put("key", booking.paymentKey());
        return columns;
    }

    private static Map<String, @Nullable Object> refund(BookingFact booking) {
        var columns = new HashMap<String, @Nullable Object>();
        var refund = booking.refund();
        var status = booking.refundStatus();
        columns.put("request", refund == null ? null : refund.requestId().toString());
        columns.put("refund_reason", refund == null ? null : refund.reason());
        columns.put("refund", status == null ? null : status.name());
        return columns;
    }
}
