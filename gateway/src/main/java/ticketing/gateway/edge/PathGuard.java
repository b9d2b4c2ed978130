package ticketing.gateway.edge;

import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets only paths through that everyone behind reads the same way, so that no spelling of {@code /internal/} gets past
 * the table of routes, and hides {@code /internal/} itself.
 */
final class PathGuard {
    private static final Problem AMBIGUOUS = Problem.of(
            400,
            "malformed_path",
            "The path must be written plainly: without '..', '//', '\\', ';' or encoded slashes");

    private PathGuard() {}

    static void check(RoutingContext context) {
        var path = context.request().path();
        var plain = path == null ? null : plain(path);
        if (plain == null) {
            AMBIGUOUS.send(context);
        } else if (isBelow(plain.toLowerCase(Locale.ROOT), "/internal")) {
            Problem.NOTHING_HERE.send(context);
        } else {
            context.next();
        }
    }

    private static boolean isBelow(String path, String folder) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    /** The path decoded once; null where it could be read in more than one way. */
    static @Nullable String plain(String path) {
        var decoded = path;
        if (path.indexOf('%') >= 0) {
            try {
                decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return null;
            }
            if (slashes(decoded) != slashes(path) || decoded.indexOf('%') >= 0 || decoded.indexOf('\uFFFD') >= 0) {
                return null;
            }
        }
        return decoded.startsWith("/") && isPlain(decoded) ? decoded : null;
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c < ' ' || c == 0x7f || c == '\\' || c == ';') {
                return false;
            }
            if (c == '/' && i + 1 < path.length() && isEmptyOrDots(path, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmptyOrDots(String path, int start) {
        var end = path.indexOf('/', start);
        var segment = path.substring(start, end < 0 ? path.length() : end);
        return segment.isEmpty() || segment.equals(".") || segment.equals("..");
    }
}
