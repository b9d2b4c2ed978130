package ticketing.support.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;

/**
 * Takes complaints back from their topic when the store was put back to an earlier time. What people wrote is not told
 * there: it is empty here.
 */
@ApplicationScoped
class RecalledComplaints implements Recall {
    private final EntityManager store;

    RecalledComplaints(EntityManager store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return ComplaintDesk.TOPIC;
    }

    @Override
    public boolean recall(Fact fact) {
        var complaint = fact.as(ComplaintFact.class);
        return store.createNativeQuery("""
                        insert into complaint (id, customer_id, booking_id, event_id, subject, description, status,
                            assigned_to, created_at, updated_at, version)
                        values (?1, ?2, ?3, ?4, '', '', ?5, ?6, ?7, ?7, ?8)
                        on conflict (id) do update set status = excluded.status, assigned_to = excluded.assigned_to,
                            updated_at = excluded.updated_at, version = excluded.version
                        where complaint.version < excluded.version""")
                        .setParameter(1, complaint.complaintId())
                        .setParameter(2, complaint.customerId())
                        .setParameter(3, complaint.bookingId())
                        .setParameter(4, complaint.eventId())
                        .setParameter(5, complaint.status().name())
                        .setParameter(6, complaint.assignedTo())
                        .setParameter(7, fact.time().toEpochMilli())
                        .setParameter(8, fact.version())
                        .executeUpdate()
                == 1;
    }
}
