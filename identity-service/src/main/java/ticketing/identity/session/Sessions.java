package ticketing.identity.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.recall.Recalled;
import ticketing.kit.store.Writer;

/** Every query and every change of the sessions. All but the sweep belong into a unit of work. */
@ApplicationScoped
public class Sessions {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int SWEEP = 500;

    private final EntityManager store;
    private final Writer writer;
    private final Clock clock;

    Sessions(EntityManager store, Writer writer, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    /** Begins a session; returns its first refresh token. */
    OpaqueToken begin(long accountId) {
        var now = clock.instant();
        var session = new Session(UUID.randomUUID().toString(), accountId, now, now.plus(LIFE));
        store.persist(session);
        return handOut(session, now);
    }

    /**
     * Trades a refresh token for the next one of its session. Of two that bring the same token one wins; the other has
     * brought a spent one, and that ends the session.
     *
     * @return nothing when the token is unknown or spent, or its session over
     */
    Optional<Continued> carryOn(OpaqueToken token) {
        var now = clock.instant();
        var spent = store.createQuery("update RefreshToken set usedAt = ?1 where hash = ?2 and usedAt is null")
                .setParameter(1, now)
                .setParameter(2, token.hash())
                .executeUpdate();
        var session = sessionOf(token);
        if (session.isPresent() && spent == 0) {
            end("where id = ?3", session.get().id, EndReason.token_reused);
        }
        return session.filter(found -> spent == 1 && goesOn(found, now))
                .map(open -> new Continued(open.accountId, handOut(open, now)));
    }

    /** Prolongs a session unless it is over, or is being ended by a twin of this service. */
    private boolean goesOn(Session session, Instant now) {
        return store.createQuery(
                                "update Session set expiresAt = ?1 where id = ?2 and endedAt is null and expiresAt > ?3")
                        .setParameter(1, now.plus(LIFE))
                        .setParameter(2, session.id)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** A session that goes on, and the token it goes on with. */
    record Continued(long accountId, OpaqueToken next) {}

    /** Ends the session that this token belongs to, if it is this account's. */
    void endByToken(OpaqueToken token, long accountId) {
        sessionOf(token)
                .filter(session -> session.accountId == accountId)
                .ifPresent(session -> end("where id = ?3", session.id, EndReason.logged_out));
    }

    /** Ends all sessions of an account: whoever uses one has to log in again. */
    public void endAll(long accountId, EndReason reason) {
        end("where accountId = ?3", accountId, reason);
    }

    /** The store was put back to an earlier time, and doesn't know who has logged out since: everybody logs in again. */
    void endAll(@Observes Recalled recalled) {
        store.createQuery("update Session set endedAt = ?1, endReason = ?2 where endedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, EndReason.restored.name())
                .executeUpdate();
    }

    private void end(String which, Object id, EndReason reason) {
        store.createQuery("update Session set endedAt = ?1, endReason = ?2 " + which + " and endedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, reason.name())
                .setParameter(3, id)
                .executeUpdate();
    }

    private Optional<Session> sessionOf(OpaqueToken token) {
        return store
                .createQuery(
                        "select s from Session s join RefreshToken t on t.sessionId = s.id where t.hash = ?1",
                        Session.class)
                .setParameter(1, token.hash())
                .getResultList()
                .stream()
                .findFirst();
    }

    private OpaqueToken handOut(Session session, Instant now) {
        var token = OpaqueToken.random();
        store.persist(new RefreshToken(token.hash(), session.id, now));
        return token;
    }

    /** Forgets sessions that are over and tokens spent so long ago that nobody can still hold a copy worth telling. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var over = clock.instant().toEpochMilli();
        var longAgo = clock.instant().minus(LIFE).toEpochMilli();
        sweep("delete from session where id in (select id from session where expires_at < ?1 limit ?2)", over);
        sweep(
                "delete from refresh_token where token_hash in"
                        + " (select token_hash from refresh_token where used_at < ?1 limit ?2)",
                longAgo);
    }

    private void sweep(String statement, long before) {
        int swept;
        do {
            swept = writer.write(() -> store.createNativeQuery(statement)
                    .setParameter(1, before)
                    .setParameter(2, SWEEP)
                    .executeUpdate());
        } while (swept == SWEEP);
    }
}
