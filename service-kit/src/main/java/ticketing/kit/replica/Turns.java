package ticketing.kit.replica;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.kit.store.Writer;

/**
 * Of all replicas of a service, one has the lease of a job and does it. A replica that ends gives its leases back; one
 * that is killed loses them within seconds. Where the store is not shared, every job is this process's own.
 *
 * <p>A replica that was paused may go on with a job that has another runner by then, so each job has to stand being done
 * twice: facts are recognised by their ids, and changes of state are conditional.
 */
@ApplicationScoped
public class Turns {
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);
    private static final int AFTER_THE_JOBS = 50;

    private final Writer writer;
    private final EntityManager store;
    private final Clock clock;
    private final boolean areReplicas;
    private final String replica = UUID.randomUUID().toString();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Turns(
            Writer writer,
            EntityManager store,
            Clock clock,
            @ConfigProperty(name = "ticketing.store.shared") boolean areReplicas) {
        this.writer = writer;
        this.store = store;
        this.clock = clock;
        this.areReplicas = areReplicas;
    }

    private record Answer(boolean isMine, long until) {
        boolean holds() {
            return System.nanoTime() - until < 0;
        }
    }

    /** Whether this replica is to do the job now. Not from within a unit of work; asks the store once a second. */
    public boolean isMine(String job) {
        if (!areReplicas) {
            return true;
        }
        var known = answers.get(job);
        if (known != null && known.holds()) {
            return known.isMine;
        }
        answers.remove(job);
        var until = System.nanoTime() + ASKED_EVERY.toNanos();
        boolean isMine = writer.write(() -> lease(job));
        answers.put(job, new Answer(isMine, until));
        return isMine;
    }

    /** Within a unit: no other replica gets past the same call before this unit is committed. */
    public void alone(String job) {
        writer.requireUnit();
        if (areReplicas) {
            store.createNativeQuery("""
                            insert into job_lease (job, replica, ends_at) values (?1, ?2, 0)
                            on conflict (job) do update set replica = excluded.replica""")
                    .setParameter(1, job)
                    .setParameter(2, replica)
                    .executeUpdate();
        }
    }

    void giveBack(@Observes @Priority(AFTER_THE_JOBS) ShutdownEvent stopped) {
        if (areReplicas) {
            writer.run(() -> store.createNativeQuery("update job_lease set ends_at = 0 where replica = ?1")
                    .setParameter(1, replica)
                    .executeUpdate());
        }
    }

    /**
     * The row of a lease that another replica holds is read and not locked: replicas ask for several jobs in one
     * transaction and in any order, and would wait for each other, with all who write along with them.
     */
    private boolean lease(String job) {
        var now = clock.millis();
        return store.createNativeQuery("""
                                insert into job_lease (job, replica, ends_at) select ?1, ?2, ?3
                                where not exists (select 1 from job_lease held
                                  where held.job = ?1 and held.replica <> ?2 and held.ends_at > ?4)
                                on conflict (job) do update set replica = excluded.replica, ends_at = excluded.ends_at
                                where job_lease.replica = excluded.replica or job_lease.ends_at <= ?4""")
                        .setParameter(1, job)
                        .setParameter(2, replica)
                        .setParameter(3, now + LEASE.toMillis())
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }
}
