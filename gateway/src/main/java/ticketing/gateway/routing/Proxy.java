package ticketing.gateway.routing;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import ticketing.gateway.edge.Bodies;
import ticketing.gateway.edge.Order;
import ticketing.gateway.edge.Problem;

/** Passes calls on to the service the table names for them. */
@Singleton
class Proxy {
    private static final Problem NOTHING = Problem.of(404, "not_found", "There is nothing at this address");

    private final Upstreams upstreams;
    private final Bodies bodies;

    Proxy(Upstreams upstreams, Bodies bodies) {
        this.upstreams = upstreams;
        this.bodies = bodies;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(Order.ROUTING).handler(this::route);
        router.route("/.well-known/*").order(Order.ROUTING).handler(this::route);
    }

    private void route(RoutingContext context) {
        Routes.find(context.request().path())
                .ifPresentOrElse(route -> receive(context, route), () -> NOTHING.send(context));
    }

    private void receive(RoutingContext context, Route route) {
        if (!Bodies.has(context.request())) {
            forward(context, route, null);
            return;
        }
        bodies.collect(context.request())
                .onSuccess(body -> forward(context, route, body))
                .onFailure(failure -> {
                    if (failure instanceof Bodies.Refused refused) {
                        refused.problem.send(context);
                    }
                });
    }

    private void forward(RoutingContext context, Route route, @Nullable Buffer body) {
        var upstream = upstreams.get(route.service());
        if (!upstream.enter(route)) {
            Outage.overloaded(route.service()).send(context);
            return;
        }
        context.addEndHandler(_ -> upstream.leave(route));
        new Passage(context, route, upstream, body).begin();
    }
}
