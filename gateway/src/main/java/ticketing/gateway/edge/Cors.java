package ticketing.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins that are named in the settings call the API; none by default. They bring a bearer token:
 * the session cookie is for our own pages only.
 */
@Singleton
class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String READABLE =
            "ETag, Idempotent-Replayed, Link, Location, Retry-After, X-Request-Id, X-Total-Count";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    Cors(@ConfigProperty(name = "ticketing.cors-origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
    }

    void check(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !request.path().startsWith("/api/")) {
            context.next();
            return;
        }
        var response = context.response();
        if (!origins.isEmpty()) {
            response.headers().add(HttpHeaders.VARY, "Origin");
        }
        var isWelcome = origins.contains(origin);
        if (isWelcome) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
        if (!isPreflight(context)) {
            context.next();
            return;
        }
        if (isWelcome) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
            var wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
            if (wanted != null) {
                response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
            }
        }
        response.setStatusCode(204).end();
    }

    private static boolean isPreflight(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
