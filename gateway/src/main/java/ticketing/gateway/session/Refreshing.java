package ticketing.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import ticketing.gateway.routing.Upstream.Answer;

/**
 * Keeps sessions fresh. A refresh token is good once, and its second use ends the session; so whoever brings one that
 * is being spent waits for the outcome, and whoever brings one that was spent (a request sent before the new cookie
 * arrived, or an answer that got lost) gets what came of it.
 */
@Singleton
class Refreshing {
    /** Longer than an access token lives: after that a browser with the old cookie has been away anyway. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final int AT_MOST = 100_000;
    private static final int GENERATIONS = 3;

    private final AsyncCache<String, Session> spent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(AT_MOST)
            .buildAsync();
    private final Vertx vertx;
    private final Identity identity;
    private final Clock clock = Clock.systemUTC();

    Refreshing(Vertx vertx, Identity identity) {
        this.vertx = vertx;
        this.identity = identity;
    }

    /** The identity-service no longer knows the session. */
    static final class Ended extends RuntimeException {
        Ended() {
            super("The session has ended", null, false, false);
        }
    }

    /** The session with an access token that still lives for a while; fails with {@link Ended}, or as a call does. */
    Future<Session> fresh(RoutingContext context, Session session) {
        return fresh(context, session, GENERATIONS);
    }

    /** The newest state of a session that is known here, without asking. */
    Session latest(Session session) {
        var next = spent.getIfPresent(session.refreshToken());
        return next == null || !next.isDone() || next.isCompletedExceptionally() ? session : latest(next.join());
    }

    private Future<Session> fresh(RoutingContext context, Session session, int generations) {
        if (!session.isStale(clock.instant()) || generations == 0) {
            return Future.succeededFuture(session);
        }
        var next = spent.get(session.refreshToken(), (_, _) -> refresh(context, session));
        return Future.fromCompletionStage(next, vertx.getOrCreateContext())
                .compose(newer -> fresh(context, newer, generations - 1))
                .recover(failure -> failure instanceof Ended || session.isExpired(clock.instant())
                        ? Future.failedFuture(failure)
                        : Future.succeededFuture(session));
    }

    private CompletableFuture<Session> refresh(RoutingContext context, Session session) {
        return identity.refresh(context, session)
                .map(answer -> read(session, answer))
                .toCompletionStage()
                .toCompletableFuture();
    }

    private Session read(Session session, Answer answer) {
        if (answer.status() == 200) {
            return Session.of(session.id(), new JsonObject(answer.body()), clock.instant());
        }
        throw answer.status() < 500 && answer.status() != 429 ? new Ended() : new NotNow();
    }

    /** The identity-service could not say. */
    private static final class NotNow extends RuntimeException {
        NotNow() {
            super("No refresh now", null, false, false);
        }
    }
}
