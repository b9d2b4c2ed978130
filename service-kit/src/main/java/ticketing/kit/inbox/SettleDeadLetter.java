package ticketing.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/**
 * Ends the wait of a dead letter, once its cause is mended or known to be of no matter. Who did it is kept with the
 * letter in the commit of its effect.
 */
@ApplicationScoped
class SettleDeadLetter {
    private static final Logger LOG = Logger.getLogger(SettleDeadLetter.class);

    private final DeadLetters letters;
    private final Inbox inbox;
    private final List<Feed> feeds;
    private final Writer writer;

    SettleDeadLetter(DeadLetters letters, Inbox inbox, @All List<Feed> feeds, Writer writer) {
        this.letters = letters;
        this.inbox = inbox;
        this.feeds = feeds;
        this.writer = writer;
    }

    /** Has the record applied as if it came now, under its own id. 409 {@code died_again} where that fails as before. */
    DeadLetter replay(long id, String by) {
        var message = letters.recordOf(letters.get(id));
        try {
            var replayed = writer.write(() -> {
                letters.settle(id, DeadLetter.State.replayed, by);
                inbox.applyOnce(message, fact -> feeds.forEach(feed -> feed.apply(fact)));
                return letters.get(id);
            });
            LOG.infof("Dead letter %d was replayed by %s", id, by);
            return replayed;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            var reason = Inbox.reason(e);
            writer.run(() -> letters.diedAgain(id, reason));
            throw Refusal.conflict("died_again", reason);
        }
    }

    /** Gives the record up: it takes no effect any more, even if it is read from its topic again. */
    DeadLetter discard(long id, String by) {
        var message = letters.recordOf(letters.get(id));
        var discarded = writer.write(() -> {
            letters.settle(id, DeadLetter.State.discarded, by);
            inbox.forgo(message);
            return letters.get(id);
        });
        LOG.infof("Dead letter %d was discarded by %s", id, by);
        return discarded;
    }
}
