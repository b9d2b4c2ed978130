package ticketing.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server of the PostgreSQL that is installed on this machine, on a free port and a temporary folder. One serves all the
 * test classes of a JVM, each with a database of its own, and it ends with the JVM.
 */
final class PostgresServer {
    // a system property, because each Quarkus application of a test run has a class loader and statics of its own
    private static final String RUNNING = "ticketing.test.postgresql";
    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");

    private final Path programs = programs();

    /** Runs a server, says on which port, and ends it when the input ends: for tests that are started without this class. */
    public static void main(String... nothing) throws IOException {
        System.out.println(new PostgresServer().start());
        System.in.readAllBytes();
    }

    /** The JDBC address of a new, empty database. */
    static String newDatabase() {
        var server = new PostgresServer();
        if (System.getProperty(RUNNING) == null) {
            System.setProperty(RUNNING, Integer.toString(server.start()));
        }
        var port = System.getProperty(RUNNING);
        var name = "test-" + UUID.randomUUID();
        server.run("createdb", "--host=127.0.0.1", "--port=" + port, "--username=ticketing", name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Starts a server and returns its port; what it runs in ends it when the input from this JVM does. */
    private int start() {
        try {
            var folder = Path.of(run("mktemp", "--directory", "--tmpdir", "ticketing-postgresql-XXXXXX"));
            run("initdb", "--username=ticketing", "--auth=trust", "--locale=C", "--encoding=UTF8", folder.toString());
            var port = freePort();
            var server = new ProcessBuilder(command(
                            "sh",
                            "-c",
                            "\"$@\" & cat; kill -INT $!; wait",
                            "sh",
                            programs.resolve("postgres").toString(),
                            "-D" + folder,
                            "-cport=" + port,
                            "-clisten_addresses=127.0.0.1",
                            "-cunix_socket_directories=",
                            "-cmax_connections=200",
                            "-cdeadlock_timeout=50ms"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            awaitReady(server, port);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process server, int port) throws IOException {
        var question =
                command(programs.resolve("pg_isready").toString(), "--quiet", "--host=127.0.0.1", "--port=" + port);
        try {
            while (new ProcessBuilder(question).start().waitFor() != 0) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("PostgreSQL has ended before it was ready");
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process server, Path folder) {
        try {
            server.getOutputStream().close();
            server.onExit().join();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String program, String... arguments) {
        try {
            var own = programs.resolve(program);
            var command = command(Files.exists(own) ? own.toString() : program);
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> command(String... command) {
        var full = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            full.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        full.addAll(List.of(command));
        return full;
    }

    private static Path programs() {
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not installed in " + INSTALLATIONS, e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
