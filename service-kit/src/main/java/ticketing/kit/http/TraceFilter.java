package ticketing.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes a request's trace from its caller, before anything else happens. */
class TraceFilter {
    @ServerRequestFilter(preMatching = true, priority = 0)
    void enter(ContainerRequestContext request) {
        Trace.enter(request.getHeaderString(Trace.PARENT));
    }
}
