package ticketing.simulator.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ticketing.simulator.ledger.Refusal;

/** Who may call, and what becomes of a refusal: always problem+json. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final byte[] token;

    Problems(@ConfigProperty(name = "simulator.service-token") String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void requireToken(ContainerRequestContext request) {
        var brought = request.getHeaderString("X-Service-Token");
        if (brought == null || !MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), token)) {
            throw Refusal.of(401, "unauthorized", "Only who has the token may call the provider");
        }
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        var problem = Map.of(
                "type",
                "about:blank",
                "title",
                refusal.code().replace('_', ' '),
                "status",
                refusal.status(),
                "code",
                refusal.code(),
                "detail",
                String.valueOf(refusal.getMessage()));
        var response = Response.status(refusal.status())
                .type("application/problem+json")
                .entity(problem);
        return refusal.status() == 503 ? response.header("Retry-After", 1).build() : response.build();
    }

    @ServerExceptionMapper
    Response refusedLater(CompletionException wrapped) {
        return wrapped.getCause() instanceof Refusal refusal ? refused(refusal) : unexpected(wrapped);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    Response unreadable(JsonMappingException malformed) {
        return refused(Refusal.of(400, "malformed_request", "The body is not the JSON this call takes"));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception) {
        var status = exception.getResponse().getStatus();
        return status >= 500
                ? unexpected(exception)
                : refused(Refusal.of(
                        status,
                        status == 400 ? "malformed_request" : "refused",
                        exception.getResponse().getStatusInfo().getReasonPhrase()));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception) {
        LOG.error("A call failed unexpectedly", exception);
        return refused(Refusal.of(500, "internal_error", "Something went wrong at the provider"));
    }
}
