package ticketing.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A platform that is started as an operator starts it, on ports and a data folder of its own, and stopped when the JVM
 * ends: one that runs for all journeys of this JVM, or a fresh one for whoever means to break it.
 */
public class Platform {
    private static @Nullable Platform running;

    private static final Path ROOT = findRoot();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS = List.of(
            "gateway", "identity-service", "event-service", "booking-service", "support-service", "payment-simulator");

    private final Path data;
    private final int port;
    private final int kafkaPort;

    /** A platform of which nothing runs yet. */
    Platform() {
        this.data = temporaryFolder();
        this.port = freePorts(PARTS.size());
        this.kafkaPort = freePorts(1);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /**
     * The platform, started at the first call: one with replicas where this run is to be made on such a one, else one whose
     * traces are with the {@link Collector}.
     */
    public static synchronized Platform get() {
        if (running == null) {
            running = switch (System.getProperty("platform.replicas", "none")) {
                case "local" -> started(new LocalReplicas(2));
                case "composed" -> started(new ComposedReplicas());
                default -> traced();
            };
        }
        return running;
    }

    private static Platform started(Platform platform) {
        platform.up();
        return platform;
    }

    private static Platform traced() {
        var platform = fresh();
        platform.ticketing(
                Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", Collector.get().url(), "OTEL_BSP_SCHEDULE_DELAY", "200"),
                "up",
                "--detach");
        return platform;
    }

    /** Another platform, of which nothing runs yet. */
    public static Platform fresh() {
        return new Platform();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The address of a service itself, past the gateway. */
    String url(String service) {
        return "http://127.0.0.1:" + (port + PARTS.indexOf(service));
    }

    /** What the parts of the platform know each other by. */
    public String serviceToken() {
        try {
            return Files.readString(data.resolve("service-token"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String brokers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The folder that holds the data of all services, each in one of its own. */
    public Path data() {
        return data;
    }

    /** The gateway's port; the services follow it. */
    public int port() {
        return port;
    }

    /** The folder of the repository. */
    public static Path root() {
        return ROOT;
    }

    /** The folder with the documents of the repository. */
    static Path docs() {
        return ROOT.resolve("docs");
    }

    /** What a service has logged since it was started last, line by line. */
    public List<String> log(String service) {
        try {
            return Files.readAllLines(data.resolve("logs").resolve(service + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode status() {
        try {
            return JSON.readTree(ticketing(Map.of(), "status", "--json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a service as a power cut would: it gets to do nothing any more. */
    public void kill(String service) {
        process(service).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** The process of a service, if it was started and is alive. */
    public Optional<ProcessHandle> process(String service) {
        try {
            var pid = Files.readString(data.resolve("run").resolve(service + ".pid"));
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a process id where those of a platform's parts are. */
    static void sign(Path folder, String part, Process process) {
        try {
            Files.writeString(folder.resolve(part + ".pid"), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(String service) {
        start(service, Map.of());
    }

    /** Starts a service with these settings beside the common ones, and returns when it is ready. */
    public void start(String service, Map<String, String> settings) {
        ticketing(settings, "start", service);
    }

    void restart(String service, Map<String, String> settings) {
        ticketing(settings, "restart", service);
    }

    /** Stops all of it, as an operator does. */
    void down() {
        ticketing(Map.of(), "down");
    }

    void up() {
        ticketing(Map.of(), "up", "--detach");
    }

    /** The file that a service keeps its facts in. */
    Path store(String service) {
        return data.resolve(service).resolve(service + ".db");
    }

    /** Loses everything that services and broker keep; to be called while nothing runs. */
    void wipe() {
        for (var part : List.of("broker", "identity-service", "event-service", "booking-service", "support-service")) {
            delete(data.resolve(part));
        }
    }

    /** Calls the one command, which has to do what it was told, and returns what it printed. */
    public String ticketing(Map<String, String> settings, String... arguments) {
        var printed = tell(settings, arguments);
        if (printed.exit() != 0) {
            throw new IllegalStateException("./ticketing " + String.join(" ", arguments) + " ended with "
                    + printed.exit() + ":\n" + printed.text());
        }
        return printed.text();
    }

    /** What the one command printed, and how it ended. */
    record Printed(int exit, String text) {}

    /** Calls the one command, however it ends. */
    Printed tell(Map<String, String> settings, String... arguments) {
        try {
            var output = Files.createTempFile("ticketing", ".out");
            var command = new ProcessBuilder(ROOT.resolve("ticketing").toString());
            command.command().addAll(List.of(arguments));
            var environment = new HashMap<>(Map.of("DEMO_SALES", "false"));
            environment.putAll(settings);
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
            return new Printed(exit, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops what runs, and removes the data; the logs are kept. */
    public void stop() {
        if (!Files.exists(data)) {
            return;
        }
        down();
        keepLogs();
        delete(data);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
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
