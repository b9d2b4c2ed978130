package ticketing.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Rate, errors and duration of each row of the table, and how each service is doing. */
@Singleton
class Meters {
    private final MeterRegistry registry;

    Meters(MeterRegistry registry, Upstreams upstreams) {
        this.registry = registry;
        for (var upstream : upstreams.all()) {
            var service = upstream.service().fullName();
            registry.gauge("gateway.calls.in.progress", List.of(tag(service)), upstream, Upstream::inFlight);
            registry.gauge(
                    "gateway.circuit.open",
                    List.of(tag(service)),
                    upstream,
                    up -> up.circuit().equals("closed") ? 0 : 1);
        }
    }

    private static Tag tag(String service) {
        return Tag.of("service", service);
    }

    void answered(RoutingContext context, Route route, long nanos) {
        registry.timer(
                        "gateway.requests",
                        "route",
                        route.pattern(),
                        "service",
                        route.service().fullName(),
                        "method",
                        method(context),
                        "status",
                        context.response().getStatusCode() / 100 + "xx")
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A name out of a known few, because a caller may invent any. */
    private static String method(RoutingContext context) {
        return switch (context.request().method().name()) {
            case "GET" -> "GET";
            case "POST" -> "POST";
            case "PATCH" -> "PATCH";
            default -> "other";
        };
    }
}
