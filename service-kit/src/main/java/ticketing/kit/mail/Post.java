package ticketing.kit.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ticketing.kit.replica.Turns;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/**
 * Takes letters within a unit of work and, when an SMTP server is configured, sends them after its commit, again and
 * again for about a day where the server won't take them. Without one they are kept and shown: simulation mode.
 *
 * <p>A crash between sending and remembering can send a letter twice; none is ever lost.
 */
@ApplicationScoped
public class Post {
    private static final String HAND_IN = """
            insert into mail (message_key, recipient, subject, body_text, body_html, state, attempts,
                next_attempt_at, created_at, confidential)
            values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?) on conflict (message_key) do nothing""";

    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int BATCH = 50;
    private static final int MAX_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);

    private final Writer writer;
    private final EntityManager store;
    private final Sql sql;
    private final Mailer mailer;
    private final Turns turns;
    private final Clock clock;
    private final boolean hasServer;

    Post(
            Writer writer,
            EntityManager store,
            Sql sql,
            Mailer mailer,
            Turns turns,
            Clock clock,
            @ConfigProperty(name = "ticketing.smtp.host") Optional<String> host) {
        this.writer = writer;
        this.store = store;
        this.sql = sql;
        this.mailer = mailer;
        this.turns = turns;
        this.clock = clock;
        this.hasServer = host.isPresent();
    }

    /** {@code smtp} when letters are really sent, else {@code simulation}. */
    public String mode() {
        return hasServer ? "smtp" : "simulation";
    }

    /** Hands in a letter; one whose key was handed in before is passed over. Only from within a unit of work. */
    public void handIn(Letter letter) {
        writer.requireUnit();
        var now = clock.instant();
        sql.update(
                HAND_IN,
                letter.key(),
                letter.to(),
                letter.subject(),
                letter.text(),
                letter.html(),
                hasServer ? KeptMail.State.pending : KeptMail.State.kept,
                now,
                now,
                letter.confidential());
    }

    /** The latest letters, newest first. */
    List<KeptMail> latest(int page, int size) {
        return store.createQuery("from KeptMail order by id desc", KeptMail.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count() {
        return store.createQuery("select count(*) from KeptMail", Long.class).getSingleResult();
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void sendPending() {
        if (!hasServer || !turns.isMine("mail")) {
            return;
        }
        store.createQuery(
                        "from KeptMail where state = pending and nextAttemptAt <= ?1 order by nextAttemptAt",
                        KeptMail.class)
                .setParameter(1, clock.instant())
                .setMaxResults(BATCH)
                .getResultList()
                .forEach(this::send);
    }

    private void send(KeptMail mail) {
        try {
            mailer.send(Mail.withText(mail.recipient, mail.subject, mail.text).setHtml(mail.html));
            remember(mail, KeptMail.State.sent, mail.nextAttemptAt.toEpochMilli());
        } catch (RuntimeException e) {
            var attempt = mail.attempts + 1;
            LOG.warnf("Mail %s could not be sent (attempt %d): %s", mail.messageKey, attempt, e.getMessage());
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, MAX_ATTEMPTS));
            remember(
                    mail,
                    attempt < MAX_ATTEMPTS ? KeptMail.State.pending : KeptMail.State.failed,
                    clock.instant().plus(pause).toEpochMilli());
        }
    }

    private void remember(KeptMail mail, KeptMail.State state, long nextAttempt) {
        var isOver = mail.confidential == 1 && state != KeptMail.State.pending;
        writer.run(() -> store.createNativeQuery("""
                        update mail set state = ?1, attempts = attempts + 1, next_attempt_at = ?2, body_text = ?3, body_html = ?4
                        where id = ?5""")
                .setParameter(1, state.name())
                .setParameter(2, nextAttempt)
                .setParameter(3, isOver ? "" : mail.text)
                .setParameter(4, isOver ? "" : mail.html)
                .setParameter(5, mail.id)
                .executeUpdate());
    }
}
