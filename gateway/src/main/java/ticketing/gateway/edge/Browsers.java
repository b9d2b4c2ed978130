package ticketing.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * What browsers are told about an answer: what a page may load and do, that nobody may frame it, and how long each
 * file of the web app may be kept.
 */
final class Browsers {
    private static final String APP_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'", // the components set style attributes
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** The page of the API document starts with a script inside it. */
    private static final String DOCUMENT_POLICY = APP_POLICY.replace("'wasm-unsafe-eval'", "'unsafe-inline'");

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
    private static final String ONE_YEAR = "max-age=31536000";

    private Browsers() {}

    static void protect(RoutingContext context) {
        var path = context.request().path();
        var response = context.response().putHeader("X-Content-Type-Options", "nosniff");
        if (context.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", ONE_YEAR);
        }
        if (isData(path)) {
            response.putHeader("Content-Security-Policy", DATA_POLICY);
        } else {
            protectPage(response, path);
            context.addHeadersEndHandler(_ -> keep(response, path));
        }
        context.next();
    }

    private static boolean isData(String path) {
        return path.startsWith("/api/") || path.startsWith("/session/") || path.startsWith("/.well-known/");
    }

    private static void protectPage(HttpServerResponse response, String path) {
        response.putHeader("Content-Security-Policy", path.startsWith("/q/") ? DOCUMENT_POLICY : APP_POLICY)
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Permissions-Policy", PERMISSIONS)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** Files below /assets/ have their content's hash in their name; all others may change under the same one. */
    private static void keep(HttpServerResponse response, String path) {
        var found = response.getStatusCode() == 200 || response.getStatusCode() == 304;
        var forEver = found && path.startsWith("/assets/");
        response.putHeader(HttpHeaders.CACHE_CONTROL, forEver ? "public, immutable, " + ONE_YEAR : "no-cache");
    }
}
