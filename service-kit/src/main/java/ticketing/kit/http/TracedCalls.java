package ticketing.kit.http;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import ticketing.tracing.Spans;

/** Records calls of REST clients, around whatever tries them again. */
@RemoteCalls
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class TracedCalls {
    private final Spans spans;

    TracedCalls(Spans spans) {
        this.spans = spans;
    }

    @AroundInvoke
    @Nullable
    Object record(InvocationContext call) throws Exception {
        var parent = Trace.parent();
        var span = spans.begin(SpanKind.CLIENT, name(call), parent);
        Trace.enter(Spans.within(span, parent));
        try {
            return call.proceed();
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            span.end();
            Trace.enter(parent);
        }
    }

    private static String name(InvocationContext call) {
        var client = call.getMethod().getDeclaringClass().getSimpleName(); // of the class that Quarkus makes of it
        return client.replaceFirst("\\$.*", "") + "." + call.getMethod().getName();
    }
}
