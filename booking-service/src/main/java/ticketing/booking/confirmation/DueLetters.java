package ticketing.booking.confirmation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import ticketing.booking.ticket.TicketsChanged;
import ticketing.kit.mail.Letter;
import ticketing.kit.mail.Post;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Remembers which letters are due, in the commit that makes them so, and writes them soon after. One whose reader is not
 * known here yet, or that can't be written, waits a while and is tried again.
 */
@ApplicationScoped
class DueLetters {
    private static final Logger LOG = Logger.getLogger(DueLetters.class);
    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private enum Kind {
        confirmation,
        refund
    }

    private record Due(long bookingId, Kind kind) {}

    private final Session store;
    private final Writer writer;
    private final Papers papers;
    private final LetterWriter letters;
    private final Post post;
    private final Clock clock;
    private final Sweep sweep = new Sweep("letters", PAUSE, this::writeBatch);

    DueLetters(Session store, Writer writer, Papers papers, LetterWriter letters, Post post, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.papers = papers;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    void note(@Observes TicketsChanged change) {
        var kind = switch (change) {
            case TicketsChanged.Issued _ -> Kind.confirmation;
            case TicketsChanged.Invalidated _ -> Kind.refund;
        };
        store.createNativeMutationQuery("""
                        insert into due_letters (booking_id, kind, due_at) values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, change.bookingId())
                .setParameter(2, kind.name())
                .setParameter(3, clock.millis())
                .executeUpdate();
    }

    void start(@Observes @Priority(20) StartupEvent started) {
        sweep.start();
    }

    void stop(@Observes @Priority(5) ShutdownEvent stopped) {
        sweep.stop();
    }

    /** Writes the letters that have waited longest; true when there may be more. */
    boolean writeBatch() {
        var due = due();
        due.forEach(this::write);
        return due.size() == BATCH;
    }

    private List<Due> due() {
        return store
                .createNativeQuery(
                        "select booking_id, kind from due_letters where due_at <= ?1 order by due_at", Object[].class)
                .setParameter(1, clock.millis())
                .setMaxResults(BATCH)
                .getResultList()
                .stream()
                .map(row -> new Due(((Number) row[0]).longValue(), Kind.valueOf((String) row[1])))
                .toList();
    }

    private void write(Due due) {
        try {
            var paper = papers.of(due.bookingId())
                    .filter(found -> !found.holder().email().isEmpty());
            if (paper.isPresent()) {
                var letter = switch (due.kind()) {
                    case confirmation -> letters.confirmation(paper.get());
                    case refund -> letters.refund(paper.get());
                };
                writer.run(() -> handIn(due, letter));
                return;
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "The %s letter of booking %d can't be written now", due.kind(), due.bookingId());
        }
        writer.run(() -> postpone(due));
    }

    private void handIn(Due due, Letter letter) {
        post.handIn(letter);
        store.createNativeMutationQuery("delete from due_letters where booking_id = ?1 and kind = ?2")
                .setParameter(1, due.bookingId())
                .setParameter(2, due.kind().name())
                .executeUpdate();
    }

    private void postpone(Due due) {
        store.createNativeMutationQuery("update due_letters set due_at = ?1 where booking_id = ?2 and kind = ?3")
                .setParameter(1, clock.instant().plus(WAIT).toEpochMilli())
                .setParameter(2, due.bookingId())
                .setParameter(3, due.kind().name())
                .executeUpdate();
    }
}
