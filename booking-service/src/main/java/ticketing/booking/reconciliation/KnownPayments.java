package ticketing.booking.reconciliation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import ticketing.booking.booking.Booking;
import ticketing.booking.payment.Settlement;

/**
 * Every query of the money that was taken or given back, as it is known here. Nothing that was read is kept: a look passes
 * over more bookings than there is memory for.
 */
@ApplicationScoped
class KnownPayments {
    private final StatelessSession store;

    KnownPayments(StatelessSession store) {
        this.store = store;
    }

    Map<Long, Booking> bookings(Collection<Long> ids) {
        return store.createQuery("from Booking where id in ?1", Booking.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(toMap(Booking::id, identity()));
    }

    Booking booking(long id) {
        return store.get(Booking.class, id);
    }

    /** What is settled of these payments, or on its way to be, by their keys. */
    Map<String, Settlement> settlements(Collection<String> keys) {
        return store.createQuery("from Settlement where paymentKey in ?1", Settlement.class)
                .setParameter(1, keys)
                .getResultStream()
                .collect(toMap(Settlement::paymentKey, identity()));
    }

    /** Ids of bookings that were paid through the provider after this moment, even if the money went back since. */
    List<Long> paid(Instant since) {
        return store.createQuery("""
                        select id from Booking
                        where payment.status in (paid, refunded) and payment.key is not null and confirmedAt > ?1""", Long.class).setParameter(1, since).getResultList();
    }

    /** Settlements whose money went back after this moment. */
    List<Settlement> returned(Instant since) {
        return store.createQuery("from Settlement where status = refunded and settledAt > ?1", Settlement.class)
                .setParameter(1, since)
                .getResultList();
    }

    /** Bookings that were refunded after this moment and of whose money nobody takes care. */
    List<Booking> forgotten(Instant since) {
        return store.createQuery("""
                        from Booking b where b.payment.status = refunded and b.payment.key is not null and b.updatedAt > ?1
                        and not exists (select 1 from Settlement s where s.paymentKey = b.payment.key and s.status <> open)""", Booking.class).setParameter(1, since).getResultList();
    }
}
