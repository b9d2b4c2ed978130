package ticketing.event;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands in for booking-service and identity-service; holds become orphans at once. */
public final class OtherServices implements QuarkusTestResourceLifecycleManager {
    // a system property, because each Quarkus application of a test run has a class loader and statics of its own
    private static final String PORT = "ticketing.test.other-services";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        return Map.of(
                "event.hold-grace", "0s",
                "quarkus.rest-client.booking-service.url", server.baseUrl(),
                "quarkus.rest-client.identity-service.url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** To say what they answer, and see what they were asked. */
    public static WireMock wireMock() {
        return new WireMock("127.0.0.1", Integer.getInteger(PORT));
    }
}
