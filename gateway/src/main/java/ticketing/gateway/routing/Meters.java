package ticketing.gateway.routing;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Rate, errors and duration of each row of the table, and how each service is doing. */
@Singleton
class Meters {
    private static final Duration[] BUCKETS = IntStream.of(1, 2, 5, 10, 20, 40, 100, 200, 500, 1_000, 2_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterProvider<Timer> requests;

    Meters(MeterRegistry registry, Upstreams upstreams) {
        requests = Timer.builder("gateway.requests")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        for (var upstream : upstreams.all()) {
            var service = upstream.service().fullName();
            registry.gauge("gateway.calls.in.progress", List.of(tag(service)), upstream, Upstream::inFlight);
            registry.gauge("gateway.calls.limit", List.of(tag(service)), upstream, Upstream::places);
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
        requests.withTags(
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
    static String method(RoutingContext context) {
        return switch (context.request().method().name()) {
            case "GET" -> "GET";
            case "POST" -> "POST";
            case "PATCH" -> "PATCH";
            default -> "other";
        };
    }
}
