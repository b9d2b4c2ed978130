package ticketing.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import ticketing.gateway.edge.Bodies;
import ticketing.gateway.edge.Order;
import ticketing.gateway.edge.Problem;
import ticketing.gateway.routing.Upstream.Answer;

/** Signing in and out of a browser, and asking who is signed in. */
@Singleton
class SessionCalls {
    private static final Problem NOT_SIGNED_IN = Problem.of(401, "unauthorized", "Nobody is signed in here");
    private static final Problem NOT_JSON =
            Problem.of(415, "unsupported_media_type", "The body must be application/json");
    private static final Problem WRONG_METHOD =
            Problem.of(405, "method_not_allowed", "This address does not know this method");

    private final Bodies bodies;
    private final Cookies cookies;
    private final Refreshing refreshing;
    private final Identity identity;
    private final Clock clock = Clock.systemUTC();

    SessionCalls(Bodies bodies, Cookies cookies, Refreshing refreshing, Identity identity) {
        this.bodies = bodies;
        this.cookies = cookies;
        this.refreshing = refreshing;
        this.identity = identity;
    }

    void register(@Observes Router router) {
        router.post("/session/login").order(Order.ROUTING).handler(this::login);
        router.post("/session/logout").order(Order.ROUTING).handler(this::logout);
        router.get("/session/me").order(Order.ROUTING).handler(this::me);
        for (var path : new String[] {"/session/login", "/session/logout", "/session/me"}) {
            var allowed = path.endsWith("me") ? HttpMethod.GET : HttpMethod.POST;
            router.route(path).order(Order.ROUTING).handler(context -> {
                context.response().putHeader(HttpHeaders.ALLOW, allowed.name());
                WRONG_METHOD.send(context);
            });
        }
        router.route("/session/*").order(Order.ROUTING).handler(Problem.NOTHING_HERE::send);
    }

    private void login(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            NOT_JSON.send(context); // a form of another site can't send JSON, so nobody can sign a visitor in unasked
            return;
        }
        bodies.collect(context.request())
                .compose(credentials -> identity.login(context, credentials))
                .onSuccess(answer -> begin(context, answer))
                .onFailure(failure -> refuse(context, failure));
    }

    private void begin(RoutingContext context, Answer answer) {
        if (answer.status() != 200) {
            passOn(context, answer);
            return;
        }
        var session = Session.of(UUID.randomUUID().toString(), new JsonObject(answer.body()), clock.instant());
        cookies.write(context, session);
        answer(context, session);
    }

    private void me(RoutingContext context) {
        var session = cookies.read(context);
        if (session.isEmpty()) {
            NOT_SIGNED_IN.send(context);
            return;
        }
        refreshing
                .fresh(context, session.get())
                .onSuccess(fresh -> {
                    cookies.write(context, fresh);
                    answer(context, fresh);
                })
                .onFailure(failure -> refuse(context, failure));
    }

    private void logout(RoutingContext context) {
        var brought = cookies.read(context);
        if (brought.isPresent() && !cookies.provesOrigin(context, brought.get())) {
            Sessions.CSRF_FAILED.send(context);
            return;
        }
        cookies.forget(context);
        brought.map(refreshing::latest)
                .map(session -> identity.logout(context, session).<Void>mapEmpty())
                .orElseGet(Future::succeededFuture)
                .onComplete(_ -> context.response().setStatusCode(204).end());
    }

    private void refuse(RoutingContext context, Throwable failure) {
        switch (failure) {
            case Bodies.Refused refused -> refused.problem.send(context);
            case Refreshing.Ended _ -> {
                cookies.forget(context);
                NOT_SIGNED_IN.send(context);
            }
            default -> identity.problem(failure).send(context);
        }
    }

    private void answer(RoutingContext context, Session session) {
        var user = session.user();
        json(
                context,
                new JsonObject()
                        .put("id", user.id())
                        .put("name", user.name())
                        .put("email", user.email())
                        .put("role", user.role())
                        .put(
                                "expires_in",
                                Duration.between(clock.instant(), session.expiresAt())
                                        .toSeconds())
                        .put("csrf_token", cookies.csrfToken(session))
                        .toBuffer());
    }

    private static void json(RoutingContext context, Buffer body) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body);
    }

    /** What the identity-service says of wrong credentials, malformed ones, or too many tries. */
    private static void passOn(RoutingContext context, Answer answer) {
        var response = context.response().setStatusCode(answer.status());
        for (var name : new String[] {"Content-Type", "Retry-After", "WWW-Authenticate"}) {
            var value = answer.headers().get(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(answer.body());
    }
}
