package ticketing.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace a request belongs to, by W3C Trace Context: continued where the caller sent one, else begun here.
 *
 * @param id the trace, 32 hex digits
 * @param span the gateway's own part of it, 16 hex digits
 * @param requestId what the caller calls this request, echoed in {@code X-Request-Id}; the trace id where it said nothing
 * @param continued whether the caller began the trace, so that its {@code tracestate} belongs to it
 */
public record Trace(String id, String span, String flags, String requestId, boolean continued) {
    public static final String REQUEST_ID = "X-Request-Id";

    private static final String KEY = Trace.class.getName();
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern W3C =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The trace of this request. */
    public static Trace of(RoutingContext context) {
        Trace trace = context.get(KEY);
        if (trace == null) {
            trace = begin(context.request());
            context.put(KEY, trace);
        }
        return trace;
    }

    /** The {@code traceparent} to hand on. */
    public String parent() {
        return "00-" + id + "-" + span + "-" + flags;
    }

    private static Trace begin(HttpServerRequest request) {
        var parent = request.getHeader("traceparent");
        var continued = parent != null && W3C.matcher(parent).matches();
        var id = continued ? parent.substring(3, 35) : hex(16);
        return new Trace(
                id,
                hex(8),
                continued ? parent.substring(53) : "01",
                saneId(request.getHeader(REQUEST_ID), id),
                continued);
    }

    private static String saneId(@Nullable String given, String otherwise) {
        return given != null && SANE_ID.matcher(given).matches() ? given : otherwise;
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
