package ticketing.support.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ticketing.support.Cents;
import ticketing.support.peer.RefundTerms;

/** Every query of refunds, and every change of one: each is conditional, and tells whether it took effect. */
@ApplicationScoped
public class Refunds {
    private static final String ROWS = """
            select r, b.reference, u.name, e.title, d.name from Refund r
            left join KnownBooking b on b.id = r.bookingId
            left join KnownUser u on u.id = r.customerId
            left join KnownEvent e on e.id = r.eventId
            left join KnownUser d on d.id = r.decidedBy
            """;

    private final EntityManager store;

    Refunds(EntityManager store) {
        this.store = store;
    }

    /** The latest requests of a customer, newest first. */
    public List<Refund> of(long customerId, int limit) {
        return store.createQuery("from Refund where customerId = ?1 order by id desc", Refund.class)
                .setParameter(1, customerId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many requests wait for a decision or its outcome. */
    public long open() {
        return count(RefundStatus.requested);
    }

    /** Adds a request unless it is known; the request itself and its fact from the topic may both come first. */
    boolean add(String requestId, RefundTerms terms, String reason, Instant now) {
        return store.createNativeQuery("""
                        insert into refund (request_id, booking_id, customer_id, event_id, amount_cents, currency, reason,
                            status, requested_at, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'requested', ?8, 1) on conflict (request_id) do nothing""")
                        .setParameter(1, requestId)
                        .setParameter(2, terms.bookingId())
                        .setParameter(3, terms.customerId())
                        .setParameter(4, terms.eventId())
                        .setParameter(5, Cents.of(terms.amount()))
                        .setParameter(6, terms.currency())
                        .setParameter(7, reason)
                        .setParameter(8, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** Decides an open, undecided request; false when somebody else was first. */
    boolean decide(Refund refund, Decision decision, String decisionId, long executive, Instant now) {
        return store.createQuery("""
                        update Refund set decision = ?1, decisionId = ?2, decidedBy = ?3, decidedAt = ?4,
                            version = version + 1
                        where id = ?5 and status = requested and decision is null""")
                        .setParameter(1, decision)
                        .setParameter(2, decisionId)
                        .setParameter(3, executive)
                        .setParameter(4, now)
                        .setParameter(5, refund.id)
                        .executeUpdate()
                == 1;
    }

    /** Closes an open request; false when it is closed already. */
    boolean close(String requestId, RefundStatus outcome, Instant now) {
        return store.createQuery("""
                        update Refund set status = ?1, resolvedAt = ?2, version = version + 1
                        where requestId = ?3 and status in ?4""")
                        .setParameter(1, outcome)
                        .setParameter(2, now)
                        .setParameter(3, requestId)
                        .setParameter(4, outcome.previous())
                        .executeUpdate()
                == 1;
    }

    /** The refund as it stands in the store now, whatever was read of it before. */
    Refund get(String requestId) {
        var refund = store.createQuery("from Refund where requestId = ?1", Refund.class)
                .setParameter(1, requestId)
                .getSingleResult();
        store.refresh(refund);
        return refund;
    }

    /** The latest request of a booking. */
    Optional<Refund> latestOf(long bookingId) {
        return store
                .createQuery("from Refund where bookingId = ?1 order by id desc", Refund.class)
                .setParameter(1, bookingId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The requests of a booking that nothing has come of yet. */
    List<Refund> openOf(long bookingId) {
        return store.createQuery("from Refund where bookingId = ?1 and status = requested order by id", Refund.class)
                .setParameter(1, bookingId)
                .getResultList();
    }

    /** The requests that nothing has come of yet whose ids come after this one, at most so many. */
    List<Refund> openAfter(long id, int limit) {
        return store.createQuery("from Refund where id > ?1 and status = requested order by id", Refund.class)
                .setParameter(1, id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One page of the queue, oldest first; all of it where no status is asked for. */
    List<RefundView> queue(@Nullable RefundStatus status, int page, int size) {
        return store
                .createQuery(ROWS + "where r.status in ?1 order by r.requestedAt, r.id", Object[].class)
                .setParameter(1, only(status))
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList()
                .stream()
                .map(RefundView::of)
                .toList();
    }

    long count(@Nullable RefundStatus status) {
        return store.createQuery("select count(*) from Refund where status in ?1", Long.class)
                .setParameter(1, only(status))
                .getSingleResult();
    }

    Optional<RefundView> view(long id) {
        return store.createQuery(ROWS + "where r.id = ?1", Object[].class).setParameter(1, id).getResultList().stream()
                .findFirst()
                .map(RefundView::of);
    }

    private static Set<RefundStatus> only(@Nullable RefundStatus status) {
        return status == null ? EnumSet.allOf(RefundStatus.class) : EnumSet.of(status);
    }
}
