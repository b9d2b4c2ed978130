package ticketing.support.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;
import ticketing.support.Cents;

/**
 * Takes refunds back from their topic when the store was put back to an earlier time. The reason that the customer gave
 * is not told there: it is empty here, and stays with the booking.
 */
@ApplicationScoped
class RecalledRefunds implements Recall {
    private final EntityManager store;

    RecalledRefunds(EntityManager store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return RefundRegister.TOPIC;
    }

    @Override
    public boolean recall(Fact fact) {
        var upsert = store.createNativeQuery("""
                insert into refund (id, request_id, booking_id, customer_id, event_id, amount_cents, currency, reason,
                    status, decision, decided_by, decided_at, requested_at, resolved_at, version)
                values (:id, :request, :booking, :customer, :event, :amount, :currency, '', :status, :decision, :by,
                    :decided, :time, :resolved, :version)
                on conflict (id) do update set status = excluded.status, decision = excluded.decision,
                    decided_by = excluded.decided_by, decided_at = coalesce(refund.decided_at, excluded.decided_at),
                    resolved_at = coalesce(refund.resolved_at, excluded.resolved_at), version = excluded.version
                where refund.version < excluded.version""");
        columns(fact.as(RefundFact.class), fact).forEach(upsert::setParameter);
        return upsert.executeUpdate() == 1;
    }

    private static Map<String, @Nullable Object> columns(RefundFact refund, Fact fact) {
        var time = fact.time().toEpochMilli();
        var decision = refund.decision();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", refund.refundId());
        columns.put("request", refund.requestId());
        columns.put("booking", refund.bookingId());
        columns.put("customer", refund.customerId());
        columns.put("event", refund.eventId());
        columns.put("amount", Cents.of(refund.amount()));
        columns.put("currency", refund.currency());
        columns.put("status", refund.status().name());
        columns.put("decision", decision == null ? null : decision.name());
        columns.put("by", refund.resolvedBy());
        columns.put("decided", decision == null ? null : time);
        columns.put("time", time);
        columns.put("resolved", refund.status() == RefundStatus.requested ? null : time);
        columns.put("version", fact.version());
        return columns;
    }
}
