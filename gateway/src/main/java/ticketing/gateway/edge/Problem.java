package ticketing.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * How the gateway itself says no: RFC 9457 {@code application/problem+json}, like every service.
 *
 * @param code a stable snake_case word of the public contract
 * @param retryAfterSeconds when another try makes sense; 0 where nothing is said of it
 */
public record Problem(int status, String code, String detail, int retryAfterSeconds) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** 404 for an address that nothing answers. */
    public static final Problem NOTHING_HERE = of(404, "not_found", "There is nothing at this address");

    private static final String RETRY_AFTER = "Retry-After";

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, 0);
    }

    /** 503: what this answer needs is not there now. */
    public static Problem unavailable(String code, String detail, int retryAfterSeconds) {
        return new Problem(503, code, detail, retryAfterSeconds);
    }

    /** Ends the request with this problem. */
    public void send(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfterSeconds > 0) {
            response.putHeader(RETRY_AFTER, Integer.toString(retryAfterSeconds));
        }
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body(context));
        }
    }

    /** The problem as JSON. */
    public Buffer body(RoutingContext context) {
        var words = code.replace('_', ' ');
        return new JsonObject()
                .put("type", "urn:ticketing:problem:" + code)
                .put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .put("status", status)
                .put("detail", detail)
                .put("instance", context.request().path())
                .put("code", code)
                .put("trace_id", Trace.of(context).id())
                .toBuffer();
    }
}
