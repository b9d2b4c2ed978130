package ticketing.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import org.jboss.logging.Logger;
import ticketing.tracing.Spans;

/** Lets every request pass what it has to meet first, and answers those that nobody else answers. */
@Singleton
class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);
    private static final Problem FAILED = Problem.of(500, "internal_error", "Something went wrong on our side");

    private final Cors cors;
    private final Spans spans;
    private final Buffer landing;

    Edge(Cors cors, Spans spans) throws IOException {
        this.cors = cors;
        this.spans = spans;
        try (var page = Objects.requireNonNull(Edge.class.getResourceAsStream("/landing.html"))) {
            landing = Buffer.buffer(page.readAllBytes());
        }
    }

    void register(@Observes Router router) {
        router.route().order(Order.TRACE).handler(this::trace).failureHandler(Edge::fail);
        router.route().order(Order.PATHS).handler(PathGuard::check);
        router.route().order(Order.BROWSERS).handler(Browsers::protect).handler(cors::check);
        // a build without the web app has nothing else at its root
        router.get("/")
                .order(Order.NOBODY_ELSE)
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .end(landing));
        router.route().order(Order.NOBODY_ELSE + 1).handler(Problem.NOTHING_HERE::send);
    }

    private void trace(RoutingContext context) {
        var trace = Trace.begin(context, spans);
        context.response().putHeader(Trace.REQUEST_ID, trace.requestId());
        context.next();
    }

    private static void fail(RoutingContext context) {
        LOG.errorf(
                context.failure(),
                "A request failed, trace %s",
                Trace.of(context).id());
        FAILED.send(context);
    }
}
