package ticketing.booking.booking;

import static ticketing.booking.booking.BookingStatus.cancelled;
import static ticketing.booking.booking.BookingStatus.confirmed;
import static ticketing.booking.booking.BookingStatus.pending_payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.query.MutationQuery;
import ticketing.booking.payment.PaymentStatus;
import ticketing.booking.payment.ProviderPayment;

/**
 * The changes of bookings that the provider's decisions bring, each one conditional update: a payment counts for its own
 * booking only, under the key and at the price that the booking has now.
 */
@ApplicationScoped
class BookingPayments {
    private final Bookings bookings;

    BookingPayments(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Paid in time, for an event that takes place. */
    boolean confirm(ProviderPayment payment, Instant now) {
        return paid(payment, pending_payment, PaymentStatus.initiated, now, "expiresAt > :now")
                        .executeUpdate()
                == 1;
    }

    /** Taken for unpaid when its time ran out, and paid as it turns out, for an event that takes place. */
    boolean revive(ProviderPayment payment, Instant now) {
        return paid(payment, cancelled, PaymentStatus.failed, now, "endReason = :expired")
                        .setParameter("expired", EndReason.expired)
                        .executeUpdate()
                == 1;
    }

    private MutationQuery paid(
            ProviderPayment payment, BookingStatus from, PaymentStatus before, Instant now, String condition) {
        return decided(payment, from, confirmed, now, """
                        payment.status = :paid, confirmedAt = :now, endReason = null
                        where payment.status = :before and totalCents = :due and %s and %s""".formatted(Bookings.TAKES_PLACE, condition))
                .setParameter("before", before)
                .setParameter("paid", before.to(PaymentStatus.paid))
                .setParameter("due", payment.amountCents());
    }

    /** Declined before it was paid or ended otherwise. */
    boolean decline(ProviderPayment payment, Instant now) {
        return decided(payment, pending_payment, cancelled, now, """
                        endReason = :reason, payment.status = :failed where payment.status = :initiated""")
                        .setParameter("reason", EndReason.payment_failed)
                        .setParameter("initiated", PaymentStatus.initiated)
                        .setParameter("failed", PaymentStatus.initiated.to(PaymentStatus.failed))
                        .executeUpdate()
                == 1;
    }

    private MutationQuery decided(
            ProviderPayment payment, BookingStatus from, BookingStatus to, Instant now, String change) {
        return bookings.step(
                        payment.bookingId(),
                        from,
                        to,
                        now,
                        "payment.method = :method, payment.reference = :attempt, " + change + " and payment.key = :key")
                .setParameter("method", payment.method())
                .setParameter("attempt", payment.reference())
                .setParameter("key", payment.key());
    }
}
