package ticketing.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import ticketing.gateway.edge.Order;
import ticketing.gateway.edge.Problem;

/** Turns the cookie of a browser's call into the bearer token it holds; calls that bring their own go on untouched. */
@Singleton
class Sessions {
    static final Problem CSRF_FAILED =
            Problem.of(403, "csrf_failed", "X-CSRF-Token must repeat the csrf cookie of this session");

    private final Cookies cookies;
    private final Refreshing refreshing;
    private final Identity identity;

    Sessions(Cookies cookies, Refreshing refreshing, Identity identity) {
        this.cookies = cookies;
        this.refreshing = refreshing;
        this.identity = identity;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(Order.SESSION).handler(this::authorize);
    }

    private void authorize(RoutingContext context) {
        var request = context.request();
        if (request.headers().contains(HttpHeaders.AUTHORIZATION) || request.getCookie(Cookies.SESSION) == null) {
            context.next();
            return;
        }
        cookies.read(context).ifPresentOrElse(session -> authorize(context, session), () -> goOnWithout(context));
    }

    private void authorize(RoutingContext context, Session session) {
        if (!cookies.provesOrigin(context, session)) {
            CSRF_FAILED.send(context);
            return;
        }
        context.request().pause(); // the body waits until the session is fresh
        refreshing
                .fresh(context, session)
                .onSuccess(fresh -> goOn(context, session, fresh))
                .onFailure(failure -> {
                    if (failure instanceof Refreshing.Ended) {
                        goOnWithout(context);
                    } else {
                        identity.problem(failure).send(context);
                    }
                });
    }

    private void goOn(RoutingContext context, Session brought, Session fresh) {
        if (!fresh.accessToken().equals(brought.accessToken())) {
            cookies.write(context, fresh);
        }
        context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + fresh.accessToken());
        context.next();
    }

    /** A session that is over is none: what is public is still served. */
    private void goOnWithout(RoutingContext context) {
        cookies.forget(context);
        context.next();
    }
}
