package ticketing.gateway.edge;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets every request pass what it has to meet first. */
@Singleton
class Edge {
    void register(@Observes Router router) {
        router.route().order(Order.TRACE).handler(context -> {
            context.response().putHeader(Trace.REQUEST_ID, Trace.of(context).requestId());
            context.next();
        });
        router.route().order(Order.PATHS).handler(PathGuard::check);
    }
}
