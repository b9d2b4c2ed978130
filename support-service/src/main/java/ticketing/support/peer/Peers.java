package ticketing.support.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** How the answers of another service reach ours: its refusals as they are, everything else as 503. */
final class Peers {
    private static final Logger LOG = Logger.getLogger(Peers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "code", "trace_id", "errors");

    private Peers() {}

    /** Calls the service; whatever keeps it from deciding becomes 503 {@code SERVICE_unavailable}. */
    static <T> T ask(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException | WebApplicationException | FaultToleranceException e) {
            LOG.warnf("%s does not answer: %s", service, e.getMessage());
            throw Refusal.unavailable(
                    service.replace('-', '_') + "_unavailable",
                    "A part of the platform that this needs does not answer right now",
                    RETRY_AFTER_SECONDS);
        }
    }

    /** The refusal that an answer holds, or null where it is no verdict on the request: a fault, or a wrong token. */
    static @Nullable Refusal refusal(Response response) {
        var status = response.getStatus();
        if (status < 400 || status >= 500 || status == UNAUTHORIZED) {
            return null;
        }
        try {
            var problem = JSON.readTree(response.readEntity(String.class));
            var refusal = Refusal.of(
                    status,
                    problem.path("code").asText("refused"),
                    problem.path("detail").asText("The request was refused"));
            for (var member : problem.properties()) {
                if (!OF_EVERY_PROBLEM.contains(member.getKey())) {
                    refusal.with(member.getKey(), JSON.treeToValue(member.getValue(), Object.class));
                }
            }
            return refusal;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
