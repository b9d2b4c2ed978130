package ticketing.broker.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ticketing.broker.LocalBroker;

/** A {@link LocalBroker} in a JVM of its own, on a free port and a temporary folder; it ends with the test run. */
public final class BrokerProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    private BrokerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = launch(folder, port);
    }

    /** What the new JVM runs: the broker, and an end to it when the tests' JVM is gone, however that came. */
    public static void main(String[] arguments) {
        ProcessHandle.current()
                .parent()
                .ifPresent(tests -> Thread.ofVirtual().start(() -> {
                    tests.onExit().join();
                    Runtime.getRuntime().halt(0);
                }));
        LocalBroker.main(arguments);
    }

    /**
     * Starts a broker and waits until it is ready.
     *
     * @throws IllegalStateException if it ends before that, with its last words
     */
    public static BrokerProcess start() {
        try {
            BrokerProcess broker = new BrokerProcess(Files.createTempDirectory("ticketing-broker"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients connect, as {@code host:port}; the same after a {@link #restart}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Ends the broker at once, as a crash would; returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts the broker again on the same folder and port, after {@link #kill}; returns when it is ready. */
    public void restart() {
        process = launch(folder, port);
    }

    /** Ends the broker and removes its folder. */
    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path folder, int port) {
        Path log = folder.resolve("broker.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        classPath(),
                        BrokerProcess.class.getName())
                .redirectError(log.toFile());
        builder.environment().put("TICKETING_DATA", folder.toString());
        builder.environment().put("TICKETING_KAFKA_PORT", String.valueOf(port));
        try {
            Process process = builder.start();
            awaitReady(process, log);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null || !line.startsWith("ready on ")) {
            process.destroyForcibly();
            throw new IllegalStateException("The broker did not start: " + line + "\n" + Files.readString(log));
        }
    }

    /** The tests' own class path without Quarkus' log binding, which logs everything unless Quarkus configures it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j-jboss-logmanager"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
