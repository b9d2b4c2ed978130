package ticketing.booking.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Picks the address at which a {@link FakeEventService} may or may not answer. */
public class EventServiceAddress implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0)) {
            return Map.of(
                    "quarkus.rest-client.event-service.url",
                    "http://127.0.0.1:" + socket.getLocalPort(),
                    "quarkus.rest-client.event-service.read-timeout",
                    "15000", // the machine that runs the tests may be busy
                    // one test's broken event-service must not open the circuit for the next
                    "CircuitBreaker/requestVolumeThreshold",
                    "100000");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
