package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The synthetic purchase, run as the compose file runs it. */
class ProbeTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Platform platform = Platform.get();
    private final Show show = Show.onSale(1, 2);
    private Process probe;
    private URI metrics;
    private Path said;

    @BeforeEach
    void startProbe() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
        said = Files.createTempFile("probe", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "observability/Probe.java")
                .directory(Platform.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment()
                .putAll(Map.of(
                        "PROBE_URL", platform.url(),
                        "PROBE_EVENT", Long.toString(show.id()),
                        "PROBE_EVERY_SECONDS", "1",
                        "PROBE_PORT", Integer.toString(port)));
        probe = command.start();
    }

    @AfterEach
    void stopProbe() throws IOException {
        probe.destroy();
        probe.onExit().join();
        Files.delete(said);
    }

    @Test
    void it_goes_the_way_of_a_purchase_and_sells_nothing() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(exposition()).contains("probe_success 1.0"));

        assertThat(exposition())
                .contains("probe_last_success_seconds")
                .contains("{step=\"login\"}", "{step=\"look\"}", "{step=\"hold\"}")
                .contains("{step=\"release\"}", "{step=\"effect\"}");
        probe.destroy();
        probe.onExit().join();
        await().atMost(PATIENCE).until(() -> show.available() == 2);
    }

    @Test
    void it_tells_when_nobody_can_buy_and_when_they_can_again() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(exposition()).contains("probe_success 1.0"));

        platform.kill("booking-service");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(exposition()).contains("probe_success 0.0"));
        assertThat(said).content().contains("/api/bookings answered 503");

        platform.start("booking-service");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(exposition()).contains("probe_success 1.0"));
    }

    private String exposition() {
        try {
            return HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } catch (ConnectException e) {
            return "not started yet";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
