package ticketing.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import ticketing.gateway.edge.Order;
import ticketing.gateway.routing.Upstream;
import ticketing.gateway.routing.Upstreams;

/** The platform as a whole: part of {@code /q/health}, and for people at {@code /api/health}. */
@Wellness
@Singleton
class Platform implements AsyncHealthCheck {
    private static final long PATIENCE_SECONDS = 2;

    private final Upstreams upstreams;

    Platform(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** One service: whether it says it is ready, and whether the gateway sends it calls. */
    private record Part(Upstream upstream, boolean ready) {
        JsonObject toJson() {
            return new JsonObject()
                    .put("name", upstream.service().fullName())
                    .put("ready", ready)
                    .put("circuit", upstream.circuit())
                    .put("calls_in_progress", upstream.inFlight());
        }
    }

    void register(@Observes Router router) {
        router.get("/api/health").order(Order.ROUTING - 1).handler(this::show);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> parts().map(Platform::response).toCompletionStage());
    }

    private static HealthCheckResponse response(List<Part> parts) {
        var response =
                HealthCheckResponse.named("services").status(parts.stream().allMatch(Part::ready));
        for (var part : parts) {
            response.withData(part.upstream().service().fullName(), part.ready() ? "ready" : "not ready");
        }
        return response.build();
    }

    private void show(RoutingContext context) {
        parts().onSuccess(parts -> {
            var services = new JsonArray();
            parts.forEach(part -> services.add(part.toJson()));
            var answer = new JsonObject()
                    .put("ready", parts.stream().allMatch(Part::ready))
                    .put("services", services);
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(answer.toBuffer());
        });
    }

    private Future<List<Part>> parts() {
        var parts = upstreams.all().stream().map(Platform::look).toList();
        return Future.all(parts).map(all -> all.<Part>list());
    }

    private static Future<Part> look(Upstream upstream) {
        return upstream.look("/q/health/ready")
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(answer -> new Part(upstream, answer.status() == 200))
                .otherwise(_ -> new Part(upstream, false));
    }
}
