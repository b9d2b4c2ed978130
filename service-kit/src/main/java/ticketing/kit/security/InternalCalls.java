package ticketing.kit.security;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ticketing.kit.http.Refusal;
import ticketing.kit.http.Trace;

/**
 * Calls between services, all below {@code /internal/}: they bring the service token, and the trace they belong to.
 * Register it on a REST client with {@code @RegisterProvider}.
 */
public class InternalCalls implements ClientRequestFilter {
    private static final String TOKEN = "X-Service-Token";

    private final Secret secret;

    InternalCalls(Secret secret) {
        this.secret = secret;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(TOKEN, secret.token());
        request.getHeaders().putSingle("traceparent", Trace.parent());
    }

    @ServerRequestFilter(preMatching = true)
    void requireServiceToken(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/internal/")) {
            var token = request.getHeaderString(TOKEN);
            if (token == null || !secret.matches(token)) {
                throw Refusal.of(401, "unauthorized", "Only the platform's own services may call this");
            }
        }
    }
}
