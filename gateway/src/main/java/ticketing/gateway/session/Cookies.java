package ticketing.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The two cookies of a session: the sealed one, which scripts can't read, and the token they repeat in a header. */
@Singleton
class Cookies {
    static final String SESSION = "session";
    static final String CSRF = "csrf";

    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** A browser that stays away longer signs in again; each refresh counts anew. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final Seal seal;

    Cookies(Seal seal) {
        this.seal = seal;
    }

    /** The session this request brings, or nothing where it brings none or one that we did not make. */
    Optional<Session> read(RoutingContext context) {
        var cookie = context.request().getCookie(SESSION);
        return cookie == null ? Optional.empty() : seal.open(cookie.getValue()).flatMap(Cookies::parse);
    }

    /** What the session's pages have to send with everything that changes something. */
    String csrfToken(Session session) {
        return seal.csrfToken(session);
    }

    /** Whether the request was made by a page of ours: it knows the token, which no other site can read. */
    boolean provesOrigin(RoutingContext context, Session session) {
        var token = context.request().getHeader(CSRF_HEADER);
        return SAFE.contains(context.request().method()) || (token != null && seal.isCsrfToken(session, token));
    }

    void write(RoutingContext context, Session session) {
        add(context, SESSION, seal.seal(session.toJson().encode()), KEPT, true);
        add(context, CSRF, seal.csrfToken(session), KEPT, false);
    }

    void forget(RoutingContext context) {
        add(context, SESSION, "", Duration.ZERO, true);
        add(context, CSRF, "", Duration.ZERO, false);
    }

    private static Optional<Session> parse(String text) {
        try {
            return Optional.of(Session.fromJson(new JsonObject(text)));
        } catch (DecodeException | NullPointerException | ClassCastException e) {
            return Optional.empty(); // sealed by a version of the gateway that wrote it in another form
        }
    }

    private static void add(RoutingContext context, String name, String value, Duration kept, boolean hidden) {
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setMaxAge(kept.toSeconds())
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL())
                        .setHttpOnly(hidden));
    }
}
