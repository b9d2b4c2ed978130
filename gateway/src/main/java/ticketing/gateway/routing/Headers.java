package ticketing.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import ticketing.gateway.edge.Trace;

/** What stays at the door: headers by which a caller could pass for the platform, or a service show its insides. */
public final class Headers {
    /** What only the platform itself may say to a service. */
    private static final Set<String> OURS_TO_SAY = Set.of(
            "x-service-token",
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "cookie",
            "traceparent",
            "expect",
            "upgrade",
            "http2-settings");

    private static final Set<String> OUR_PREFIXES =
            Set.of("x-forwarded-", "x-user-", "x-auth-", "x-authenticated-", "x-remote-", "x-internal-", "proxy-");

    private static final Set<String> NOT_FOR_CALLERS =
            Set.of("connection", "keep-alive", "proxy-connection", "server", "x-powered-by", "set-cookie");

    /** A body whose length has no more digits is not worth compressing. */
    private static final int SMALL_DIGITS = 3;

    private Headers() {}

    /** Makes the caller's headers those that the service gets. */
    static void forward(RoutingContext context, MultiMap headers) {
        for (var name : new ArrayList<>(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (OURS_TO_SAY.contains(lower) || OUR_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
        sign(context, headers);
    }

    /** Says on whose behalf, and in which trace, a service is called. */
    public static void sign(RoutingContext context, MultiMap headers) {
        var request = context.request();
        var trace = Trace.of(context);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set("traceparent", trace.parent());
        headers.set(Trace.REQUEST_ID, trace.requestId());
        if (!trace.continued()) {
            headers.remove("tracestate");
        }
    }

    /** Makes the service's headers those that the caller gets; where the gateway has said something, that stands. */
    static void giveBack(RoutingContext context, ProxyResponse answer, Upstream upstream) {
        var headers = answer.headers();
        NOT_FOR_CALLERS.forEach(headers::remove);
        compress(context, headers);
        for (var name : context.response().headers().names()) {
            if (!name.equalsIgnoreCase("vary")) {
                headers.remove(name);
            }
        }
        var location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(upstream.origin() + "/")) {
            headers.set(
                    HttpHeaders.LOCATION, location.substring(upstream.origin().length()));
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)
                && context.request().headers().contains("Authorization")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Leaves large texts that the service did not compress to the server's compression, and keeps it off all else. */
    private static void compress(RoutingContext context, MultiMap headers) {
        context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        if (!headers.contains(HttpHeaders.CONTENT_ENCODING)
                && context.request().headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
            if (isLargeText(headers)) {
                headers.add(HttpHeaders.VARY, "Accept-Encoding");
            } else {
                headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            }
        }
    }

    /** Not what has an ETag: it names these very bytes. */
    private static boolean isLargeText(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && (type.startsWith("application/json") || type.startsWith("text/plain"))
                && (length == null || length.length() > SMALL_DIGITS)
                && !headers.contains(HttpHeaders.ETAG);
    }
}
