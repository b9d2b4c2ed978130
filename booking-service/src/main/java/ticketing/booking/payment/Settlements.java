package ticketing.booking.payment;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Every query and every change of settlements. Changes belong into a unit of work. */
@ApplicationScoped
public class Settlements implements PanacheRepositoryBase<Settlement, String> {
    private static final int LONGEST_PROBLEM = 300;

    /** What became of this payment has to be found out, unless that is known to be so, or it went back. */
    public void open(String key, long bookingId, Instant now) {
        change("""
                insert into settlement (payment_key, booking_id, status, attempts, next_attempt_at, created_at)
                values (?1, ?2, 'open', 0, ?3, ?3) on conflict (payment_key) do nothing""", key)
                .setParameter(2, bookingId)
                .setParameter(3, now.toEpochMilli())
                .executeUpdate();
    }

    /** This payment is to be given back, once. */
    public void giveBack(ProviderPayment payment, RefundCause cause, Instant now) {
        change("""
                insert into settlement (payment_key, booking_id, status, amount_cents, currency, cause, attempts,
                    next_attempt_at, created_at)
                values (?1, ?2, 'refund_due', ?3, ?4, ?5, 0, ?6, ?6)
                on conflict (payment_key) do update set status = excluded.status,
                    amount_cents = excluded.amount_cents, currency = excluded.currency, cause = excluded.cause,
                    attempts = 0, problem = null, next_attempt_at = excluded.next_attempt_at
                where settlement.status = 'open'""", payment.key())
                .setParameter(2, payment.bookingId())
                .setParameter(3, payment.amountCents())
                .setParameter(4, payment.currency())
                .setParameter(5, cause.name())
                .setParameter(6, now.toEpochMilli())
                .executeUpdate();
    }

    /** Whether it still has to be found out what became of this payment. */
    public boolean isOpen(String key) {
        return count("paymentKey = ?1 and status = ?2", key, SettlementStatus.open) == 1;
    }

    /** The payment has what it was made for, or was never made: there is nothing to settle. */
    public void close(String key) {
        delete("paymentKey = ?1 and status = ?2", key, SettlementStatus.open);
    }

    /** The money went back. */
    public void refunded(String key, Instant now) {
        update(
                "status = ?1, settledAt = ?2, problem = null where paymentKey = ?3 and status = ?4",
                SettlementStatus.refunded,
                now,
                key,
                SettlementStatus.refund_due);
    }

    /** The provider's books don't show that the money went back: it is asked again, under the same key. */
    public void refundAgain(String key, Instant now) {
        update(
                "status = ?1, settledAt = null, attempts = 0, nextAttemptAt = ?2 where paymentKey = ?3 and status = ?4",
                SettlementStatus.refund_due,
                now,
                key,
                SettlementStatus.refunded);
    }

    /** It didn't work out, and is tried again then. */
    public void postpone(String key, Instant until, String problem) {
        update(
                "attempts = attempts + 1, nextAttemptAt = ?1, problem = ?2 where paymentKey = ?3 and status <> ?4",
                until,
                problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)),
                key,
                SettlementStatus.refunded);
    }

    /** What is to be tried now, longest due first. */
    public List<Settlement> due(Instant now, int limit) {
        return find("status <> refunded and nextAttemptAt <= ?1 order by nextAttemptAt", now)
                .page(0, limit)
                .list();
    }

    /** How far the payments of these bookings are from being settled: the farthest counts; settled ones are left out. */
    public Map<Long, SettlementStatus> statusOf(Collection<Long> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        return find("bookingId in ?1", bookingIds).stream()
                .collect(toMap(
                        Settlement::bookingId, Settlement::status, BinaryOperator.minBy(SettlementStatus::compareTo)));
    }

    /** A page of all, or of those in one state, newest first. */
    public List<Settlement> page(Optional<SettlementStatus> status, int page, int size) {
        var found = status.isEmpty()
                ? find("order by createdAt desc, paymentKey")
                : find("status = ?1 order by createdAt desc, paymentKey", status.get());
        return found.page(page, size).list();
    }

    /** How many there are, in one state or in all. */
    public long count(Optional<SettlementStatus> status) {
        return status.isEmpty() ? count() : count("status", status.get());
    }

    /** How many payments there are that nobody knows the end of, or whose money has yet to go back. */
    public long countUnsettled() {
        return count("status <> refunded");
    }

    /** Since when the oldest of them waits. */
    public Optional<Instant> oldestUnsettled() {
        return find("status <> refunded order by createdAt")
                .firstResultOptional()
                .map(Settlement::createdAt);
    }

    private Query change(String sql, String key) {
        return getEntityManager().createNativeQuery(sql).setParameter(1, key);
    }
}
