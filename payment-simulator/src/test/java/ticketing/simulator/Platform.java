package ticketing.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The platform as the simulator sees it: somebody who is called back. */
public class Platform implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "a-service-token-for-tests-only-0123456789";

    private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();
    private static volatile int answer = 204;

    private @Nullable HttpServer server;
    private @Nullable Path folder;

    /** A callback that came in. */
    record Heard(String body, String signature, int answered) {}

    /** Answers callbacks with this status from now on. */
    static void answers(int status) {
        answer = status;
    }

    /** The callbacks about the payment of this key, oldest first. */
    static List<Heard> heardOf(String key) {
        return HEARD.stream().filter(heard -> heard.body().contains(key)).toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("payment-simulator-test");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext("/callbacks", Platform::hear);
            server.start();
            return Map.of(
                    "simulator.folder",
                    folder.toString(),
                    "simulator.service-token",
                    TOKEN,
                    "simulator.callback-url",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var status = answer;
            HEARD.add(new Heard(body, exchange.getRequestHeaders().getFirst("Payment-Signature"), status));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
