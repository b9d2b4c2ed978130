package ticketing.gateway.edge;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ticketing.tracing.Spans;

/**
 * The trace a request belongs to, by W3C Trace Context: continued where the caller sent one, else begun here.
 *
 * @param parent the {@code traceparent} to hand on
 * @param requestId what the caller calls this request, echoed in {@code X-Request-Id}; the trace id where it said nothing
 * @param continued whether the caller began the trace, so that its {@code tracestate} belongs to it
 * @param span the gateway's own part of it, as far as it is recorded
 */
public record Trace(String parent, String requestId, boolean continued, Span span) {
    public static final String REQUEST_ID = "X-Request-Id";

    private static final String KEY = Trace.class.getName();
    private static final int FAILED = 500;
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern W3C =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The trace of this request. */
    public static Trace of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY), "The edge has seen every request first");
    }

    static Trace begin(RoutingContext context, Spans spans) {
        var request = context.request();
        var given = request.getHeader("traceparent");
        var continued = given != null && W3C.matcher(given).matches();
        var span = spans.begin(SpanKind.SERVER, "request", continued ? given : null);
        var parent = Objects.requireNonNull(Spans.within(span, unrecorded(continued ? given : null)));
        var trace = new Trace(parent, saneId(request.getHeader(REQUEST_ID), id(parent)), continued, span);
        context.put(KEY, trace);
        return trace;
    }

    /** The trace's id, 32 hex digits. */
    public String id() {
        return id(parent);
    }

    /** Has its span told of by this name, which holds nothing that the caller has made up, once the answer is complete. */
    public void tell(RoutingContext context, String name) {
        if (span.isRecording()) {
            span.updateName(name);
            context.addEndHandler(_ -> end(context.response().getStatusCode()));
        }
    }

    private void end(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static String id(String parent) {
        return parent.substring(3, 35);
    }

    private static String unrecorded(@Nullable String given) {
        return given == null
                ? "00-" + hex(16) + "-" + hex(8) + "-00"
                : "00-" + id(given) + "-" + hex(8) + given.substring(52);
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
