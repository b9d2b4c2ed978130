package ticketing.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/**
 * What was sent and is still kept. Sent again, it fills a topic that was emptied, in the order of then; readers that know
 * it pass over it by its ids.
 */
@ApplicationScoped
class SentMessages {
    private static final Logger LOG = Logger.getLogger(SentMessages.class);
    private static final int BATCH = 10_000;

    private final Sql sql;
    private final OutboxRelay relay;
    private final Writer writer;

    SentMessages(Sql sql, OutboxRelay relay, Writer writer) {
        this.sql = sql;
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
        return sql.list(row -> new Kept(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))), """
                select topic, count(*), min(created_at) from outbox where sent_at is not null
                group by topic order by topic""");
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
        return writer.write(() -> sql.update("""
                update outbox set sent_at = null
                where id > ? and id <= ? and topic = ? and created_at >= ? and sent_at is not null""", after, upTo, topic, from));
    }

    private long first(String topic) {
        return bound("min", topic);
    }

    private long last(String topic) {
        return bound("max", topic);
    }

    private long bound(String which, String topic) {
        var question = "select coalesce(" + which + "(id), 0) from outbox where topic = ?";
        return sql.find(row -> row.getLong(1), question, topic).orElse(0L);
    }
}
