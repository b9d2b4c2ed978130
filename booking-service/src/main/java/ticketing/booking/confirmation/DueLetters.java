package ticketing.booking.confirmation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import ticketing.booking.ticket.TicketsChanged;
import ticketing.kit.mail.Letter;
import ticketing.kit.mail.Post;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Remembers which letters are due, in the commit that makes them so, and writes them soon after. One whose reader is not
 * known here yet, or that can't be written, waits a while and is tried again.
 */
@ApplicationScoped
class DueLetters {
    private static final Logger LOG = Logger.getLogger(DueLetters.class);
    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private enum Kind {
        confirmation,
        refund
    }

    private record Due(long bookingId, Kind kind) {}

    /** A letter that was due; nothing where it has to wait. */
    private record Written(Due due, Optional<Letter> letter) {}

    private final Sql sql;
    private final Writer writer;
    private final Papers papers;
    private final LetterWriter letters;
    private final Post post;
    private final Clock clock;
    private final Sweep sweep = new Sweep("letters", PAUSE, this::writeBatch);

    DueLetters(Sql sql, Writer writer, Papers papers, LetterWriter letters, Post post, Clock clock) {
        this.sql = sql;
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
        sql.update(
                "insert into due_letters (booking_id, kind, due_at) values (?, ?, ?) on conflict do nothing",
                change.bookingId(),
                kind,
                clock.instant());
    }

    void start(@Observes @Priority(20) StartupEvent started) {
        sweep.start();
    }

    /** Writes the letters that have waited longest; true when there may be more. */
    boolean writeBatch() {
        var due = due();
        if (!due.isEmpty()) {
            var letters = due.stream().map(this::write).toList();
            writer.run(() -> letters.forEach(this::handIn));
        }
        return due.size() == BATCH;
    }

    private List<Due> due() {
        return sql.list(
                row -> new Due(row.getLong(1), Kind.valueOf(row.getString(2))),
                "select booking_id, kind from due_letters where due_at <= ? order by due_at limit ?",
                clock.instant(),
                BATCH);
    }

    private Written write(Due due) {
        try {
            return new Written(
                    due,
                    papers.of(due.bookingId())
                            .filter(paper -> !paper.holder().email().isEmpty())
                            .map(paper -> letter(due.kind(), paper)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The %s letter of booking %d can't be written now", due.kind(), due.bookingId());
            return new Written(due, Optional.empty());
        }
    }

    private Letter letter(Kind kind, Paper paper) {
        return switch (kind) {
            case confirmation -> letters.confirmation(paper);
            case refund -> letters.refund(paper);
        };
    }

    private void handIn(Written written) {
        written.letter().ifPresentOrElse(letter -> handIn(written.due(), letter), () -> postpone(written.due()));
    }

    private void handIn(Due due, Letter letter) {
        post.handIn(letter);
        sql.update("delete from due_letters where booking_id = ? and kind = ?", due.bookingId(), due.kind());
    }

    private void postpone(Due due) {
        sql.update(
                "update due_letters set due_at = ? where booking_id = ? and kind = ?",
                clock.instant().plus(WAIT),
                due.bookingId(),
                due.kind());
    }
}
