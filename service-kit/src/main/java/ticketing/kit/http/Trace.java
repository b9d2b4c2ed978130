package ticketing.kit.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The trace a request belongs to, as W3C Trace Context ({@code traceparent}) carries it: taken from the caller, or begun
 * here. It stands in every log line, problem and event.
 */
public final class Trace {
    static final String PARENT = "traceparent";
    private static final String ID = "traceId";
    private static final Pattern W3C = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** The trace id of what this thread works on, 32 hex digits; a fresh one where nothing has begun a trace. */
    public static String id() {
        parent();
        return (String) MDC.get(ID);
    }

    /** The {@code traceparent} to hand on to whom this thread calls. */
    public static String parent() {
        var parent = (String) MDC.get(PARENT);
        return parent != null ? parent : enter(null);
    }

    /**
     * Makes this thread work for the given {@code traceparent}; null or a malformed one begins a new trace, that says of
     * itself that nobody records it.
     */
    public static String enter(@Nullable String traceparent) {
        var parent = traceparent != null && W3C.matcher(traceparent).matches()
                ? traceparent
                : "00-" + hex(16) + "-" + hex(8) + "-00";
        MDC.put(PARENT, parent);
        MDC.put(ID, parent.substring(3, 35));
        return parent;
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
