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
import ticketing.gateway.edge.Trace;

/** Passes calls on to the service the table names for them. */
@Singleton
class Proxy {
    private final Upstreams upstreams;
    private final Bodies bodies;
    private final Meters meters;

    Proxy(Upstreams upstreams, Bodies bodies, Meters meters) {
        this.upstreams = upstreams;
        this.bodies = bodies;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(Order.ROUTING).handler(this::route);
        router.route("/.well-known/*").order(Order.ROUTING).handler(this::route);
    }

    private void route(RoutingContext context) {
        Routes.find(context.request().path())
                .ifPresentOrElse(route -> time(context, route), () -> Problem.NOTHING_HERE.send(context));
    }

    private void time(RoutingContext context, Route route) {
        var begun = System.nanoTime();
        context.addEndHandler(_ -> meters.answered(context, route, System.nanoTime() - begun));
        Trace.of(context).tell(context, Meters.method(context) + " " + route.pattern());
        receive(context, route);
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
        var place = upstream.enter(route);
        if (place == null) {
            Outage.overloaded(route.service()).send(context);
            return;
        }
        context.addEndHandler(ended -> place.leave(ended.succeeded() && !isFailure(context)));
        new Passage(context, route, upstream, body).begin();
    }

    private static boolean isFailure(RoutingContext context) {
        return context.response().getStatusCode() >= 500;
    }
}
