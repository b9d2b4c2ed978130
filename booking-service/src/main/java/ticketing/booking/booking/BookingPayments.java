package ticketing.booking.booking;

import static ticketing.booking.booking.BookingStatus.cancelled;
import static ticketing.booking.booking.BookingStatus.confirmed;
import static ticketing.booking.booking.BookingStatus.pending_payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.query.MutationQuery;
import ticketing.booking.payment.PaymentStatus;
import ticketing.booking.payment.ProviderPayment;
import ticketing.kit.store.Sql;

/**
 * The changes of bookings that the provider's decisions bring, each one conditional update: a payment counts for its own
 * booking only, under the key and at the price that the booking has now.
 */
@ApplicationScoped
class BookingPayments {
    private static final String PAID = """
            update booking set version = version + 1, updated_at = ?, status = ?, end_reason = null, confirmed_at = ?,
                payment_status = ?, payment_method = ?, payment_reference = ?
            where id = ? and status = ? and payment_status = ? and payment_key = ? and total_cents = ?
                and not exists (select 1 from event where event.id = event_id and event.status = 'cancelled')
                and %s
            returning\s""" + Bookings.COLUMNS;
    private static final String CONFIRM = PAID.formatted("expires_at > ?");
    private static final String REVIVE = PAID.formatted("end_reason = ?");

    private final Bookings bookings;
    private final Sql sql;

    BookingPayments(Bookings bookings, Sql sql) {
        this.bookings = bookings;
        this.sql = sql;
    }

    /** Paid in time, for an event that takes place: the booking as it is then, nothing where that could not be. */
    Optional<Booking> confirm(ProviderPayment payment, Instant now) {
        return paid(CONFIRM, payment, pending_payment, PaymentStatus.initiated, now, now);
    }

    /** The same for one that was taken for unpaid when its time ran out, and is paid as it turns out. */
    Optional<Booking> revive(ProviderPayment payment, Instant now) {
        return paid(REVIVE, payment, cancelled, PaymentStatus.failed, now, EndReason.expired);
    }

    private Optional<Booking> paid(
            String change,
            ProviderPayment payment,
            BookingStatus from,
            PaymentStatus before,
            Instant now,
            Object condition) {
        return sql
                .updateReturning(
                        Booking::new,
                        change,
                        now,
                        from.to(confirmed),
                        now,
                        before.to(PaymentStatus.paid),
                        payment.method(),
                        payment.reference(),
                        payment.bookingId(),
                        from,
                        before,
                        payment.key(),
                        payment.amountCents(),
                        condition)
                .stream()
                .findFirst();
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
