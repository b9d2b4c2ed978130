package ticketing.support.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every query of complaints, and the one way to change one. */
@ApplicationScoped
public class Complaints {
    private static final String OF = " where (?1 is null or customerId = ?1) and status in ?2";

    private final EntityManager store;

    Complaints(EntityManager store) {
        this.store = store;
    }

    /** The latest complaints of a customer, newest first. */
    public List<Complaint> of(long customerId, int limit) {
        return page(customerId, null, 0, limit);
    }

    /** How many complaints nobody has resolved yet. */
    public long unresolved() {
        return store.createQuery("select count(*) from Complaint where status in (open, in_progress)", Long.class)
                .getSingleResult();
    }

    void add(Complaint complaint) {
        store.persist(complaint);
        store.flush();
    }

    /** Moves it on from the state that was seen; false when somebody else was faster. A null resolution keeps the old. */
    boolean move(Complaint seen, ComplaintStatus next, @Nullable String resolution, long executive, Instant now) {
        return store.createQuery("""
                        update Complaint set status = ?1, resolution = coalesce(?2, resolution), assignedTo = ?3,
                            updatedAt = ?4, version = version + 1
                        where id = ?5 and status = ?6 and version = ?7""")
                        .setParameter(1, next)
                        .setParameter(2, resolution)
                        .setParameter(3, executive)
                        .setParameter(4, now)
                        .setParameter(5, seen.id)
                        .setParameter(6, seen.status)
                        .setParameter(7, seen.version)
                        .executeUpdate()
                == 1;
    }

    Optional<Complaint> find(long id) {
        return Optional.ofNullable(store.find(Complaint.class, id));
    }

    /** The complaint as it stands in the store now, whatever was read of it before. */
    Complaint reread(Complaint complaint) {
        store.refresh(complaint);
        return complaint;
    }

    /** One page, newest first: of one customer or of all, in one state or in any. */
    List<Complaint> page(@Nullable Long customerId, @Nullable ComplaintStatus status, int page, int size) {
        return store.createQuery("from Complaint" + OF + " order by id desc", Complaint.class)
                .setParameter(1, customerId)
                .setParameter(2, only(status))
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count(@Nullable Long customerId, @Nullable ComplaintStatus status) {
        return store.createQuery("select count(*) from Complaint" + OF, Long.class)
                .setParameter(1, customerId)
                .setParameter(2, only(status))
                .getSingleResult();
    }

    private static Set<ComplaintStatus> only(@Nullable ComplaintStatus status) {
        return status == null ? EnumSet.allOf(ComplaintStatus.class) : EnumSet.of(status);
    }
}
