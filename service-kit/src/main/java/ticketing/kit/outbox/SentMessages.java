package ticketing.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import ticketing.kit.store.Writer;

/**
 * What was sent and is still kept. Sent again, it fills a topic that was emptied, in the order of then; readers that know
 * it pass over it by its ids.
 */
@ApplicationScoped
class SentMessages {
    private static final Logger LOG = Logger.getLogger(SentMessages.class);
    private static final int BATCH = 10_000;

    private final EntityManager store;
    private final OutboxRelay relay;
    private final Writer writer;

    SentMessages(EntityManager store, OutboxRelay relay, Writer writer) {
        this.store = store;
        this.relay = relay;
        this.writer = writer;
    }

    /**
     * What is kept of one topic.
     *
     * @param oldest when the first of these messages was written
     */
    record Kept(String topic, long messages, Instant oldest) {}

    /** What is kept, by topic. */
    List<Kept> kept() {
        return store.createQuery("""
                        select new ticketing.kit.outbox.SentMessages$Kept(topic, count(*), min(createdAt))
                        from OutboxMessage where sentAt is not null group by topic order by topic""", Kept.class).getResultList();
    }

    /**
     * Has the topic's messages sent again that were written at this time or later, and returns how many those are. What
     * is written meanwhile leaves after them. A crash halfway leaves the rest as it was: ask again.
     */
    long sendAgain(String topic, Instant from, String by) {
        var last = last(topic);
        var marked = 0L;
        for (var after = first(topic) - 1; after < last; after += BATCH) {
            marked += sendAgain(topic, from, after, Math.min(after + BATCH, last));
            relay.wake();
        }
        LOG.infof("%d messages of %s are sent again for %s", marked, topic, by);
        return marked;
    }

    private int sendAgain(String topic, Instant from, long after, long upTo) {
        return writer.write(() -> store.createQuery("""
                        update OutboxMessage set sentAt = null
                        where id > ?1 and id <= ?2 and topic = ?3 and createdAt >= ?4 and sentAt is not null""")
                .setParameter(1, after)
                .setParameter(2, upTo)
                .setParameter(3, topic)
                .setParameter(4, from)
                .executeUpdate());
    }

    private long first(String topic) {
        return bound("min", topic);
    }

    private long last(String topic) {
        return bound("max", topic);
    }

    private long bound(String which, String topic) {
        return store.createQuery(
                        "select coalesce(" + which + "(id), 0) from OutboxMessage where topic = ?1", Long.class)
                .setParameter(1, topic)
                .getSingleResult();
    }
}
