package ticketing.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One running platform for all tests of this JVM, started as an operator starts it and stopped when the JVM ends. */
public final class Platform {
    private static @Nullable Platform running;

    private static final Path ROOT = findRoot();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERVICES = 5;

    private final Path data;
    private final int port;
    private final int kafkaPort;

    private Platform(Path data, int port, int kafkaPort) {
        this.data = data;
        this.port = port;
        this.kafkaPort = kafkaPort;
    }

    /** The platform, started at the first call. */
    public static synchronized Platform get() {
        if (running == null) {
            var platform = new Platform(temporaryFolder(), freePorts(SERVICES), freePorts(1));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::stop));
            platform.ticketing(Map.of(), "up", "--detach");
            running = platform;
        }
        return running;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The address of a service itself, past the gateway. */
    String url(String service) {
        return "http://127.0.0.1:" + find(service).get("port").asInt();
    }

    String brokers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The folder of the repository. */
    public static Path root() {
        return ROOT;
    }

    /** The folder with the documents of the repository. */
    static Path docs() {
        return ROOT.resolve("docs");
    }

    JsonNode status() {
        try {
            return JSON.readTree(ticketing(Map.of(), "status", "--json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a service as a power cut would: it gets to do nothing any more. */
    void kill(String service) {
        var pid = find(service).get("pid").asLong();
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    void start(String service) {
        ticketing(Map.of(), "start", service);
    }

    void restart(String service, Map<String, String> settings) {
        ticketing(settings, "restart", service);
    }

    /** Calls the one command, and returns what it printed. */
    String ticketing(Map<String, String> settings, String... arguments) {
        try {
            var output = Files.createTempFile("ticketing", ".out");
            var command = new ProcessBuilder(ROOT.resolve("ticketing").toString());
            command.command().addAll(List.of(arguments));
            var environment = new HashMap<>(settings);
            environment.put("TICKETING_DATA", data.toString());
            environment.put("TICKETING_PORT", Integer.toString(port));
            environment.put("TICKETING_KAFKA_PORT", Integer.toString(kafkaPort));
            environment.put("TICKETING_HOST", "127.0.0.1");
            command.environment().putAll(environment);
            var exit = command.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            var printed = Files.readString(output);
            Files.delete(output);
            if (exit != 0) {
                throw new IllegalStateException(
                        "./ticketing " + String.join(" ", arguments) + " ended with " + exit + ":\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode find(String service) {
        for (var entry : status().get("services")) {
            if (entry.get("name").asText().equals(service)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("There is no " + service);
    }

    private void stop() {
        ticketing(Map.of(), "down");
        keepLogs();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the services said stays, for whoever has to find out why a journey ended badly. */
    private void keepLogs() {
        var target = ROOT.resolve("system-tests/target/logs");
        try (var logs = Files.list(data.resolve("logs"))) {
            Files.createDirectories(target);
            for (var log : logs.toList()) {
                Files.copy(log, target.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ticketing"))) {
            folder = Objects.requireNonNull(folder.getParent(), "No folder above this one has the command");
        }
        return folder;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ticketing-system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of so many ports in a row that are free now, below the range that the system hands out by itself. */
    private static int freePorts(int count) {
        while (true) {
            var first = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (IntStream.range(first, first + count).allMatch(Platform::isFree)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
