package ticketing.kit.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import ticketing.tracing.Spans;

/** Takes a request's trace from its caller, before anything else happens, and records what was done for it. */
class TraceFilter {
    private static final String SPAN = TraceFilter.class.getName();
    private static final int FAILED = 500;

    private final Spans spans;

    TraceFilter(Spans spans) {
        this.spans = spans;
    }

    @ServerRequestFilter(preMatching = true, priority = 0)
    void enter(ContainerRequestContext request) {
        var parent = request.getHeaderString(Trace.PARENT);
        var span = spans.begin(SpanKind.SERVER, request.getMethod(), parent);
        Trace.enter(Spans.within(span, parent));
        request.setProperty(SPAN, span);
    }

    @ServerResponseFilter
    void leave(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo called) {
        if (!(request.getProperty(SPAN) instanceof Span span) || !span.isRecording()) {
            return;
        }
        if (called.getResourceMethod() != null) {
            span.updateName(request.getMethod() + " " + route(called));
        }
        span.setAttribute("http.response.status_code", response.getStatus());
        if (response.getStatus() >= FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Its path as the resource declares it: no id and no code of a caller is in it. */
    private static String route(ResourceInfo called) {
        var declared = Stream.of(
                called.getResourceClass().getAnnotation(Path.class),
                called.getResourceMethod().getAnnotation(Path.class));
        return declared.filter(Objects::nonNull)
                .map(Path::value)
                .collect(Collectors.joining("/", "/", ""))
                .replaceAll("/+", "/");
    }
}
