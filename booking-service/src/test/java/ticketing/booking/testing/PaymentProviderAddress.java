package ticketing.booking.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Picks the address at which a {@link FakePaymentProvider} may or may not answer. */
public class PaymentProviderAddress implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0)) {
            return Map.of(
                    "quarkus.rest-client.payment-provider.url",
                    "http://127.0.0.1:" + socket.getLocalPort(),
                    "quarkus.rest-client.payment-provider.read-timeout",
                    "15000"); // the machine that runs the tests may be busy
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
