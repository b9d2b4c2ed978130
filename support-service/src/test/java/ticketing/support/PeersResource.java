package ticketing.support;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One stand-in for booking-service, event-service and the language model: their paths differ. */
public final class PeersResource implements QuarkusTestResourceLifecycleManager {
    // a system property, because each Quarkus application of a test run has a class loader and statics of its own
    private static final String PORT = "ticketing.test.peers";

    private @Nullable WireMockServer server;

    @Override
    public Map<String, String> start() {
        var started = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        started.start();
        server = started;
        System.setProperty(PORT, Integer.toString(started.port()));
        return Map.of(
                "quarkus.rest-client.booking-service.url", started.baseUrl(),
                "quarkus.rest-client.event-service.url", started.baseUrl(),
                "quarkus.langchain4j.openai.base-url", started.baseUrl() + "/v1");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** What the stand-in is told by, and asked about what it was called for. */
    public static WireMock client() {
        return new WireMock("127.0.0.1", Integer.getInteger(PORT));
    }
}
