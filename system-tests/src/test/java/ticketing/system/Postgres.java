package ticketing.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server with the databases of the services, the same that their own tests use; it ends with the JVM. */
final class Postgres {
    private static final Path SERVER =
            Platform.root().resolve("service-kit/src/test/java/ticketing/kit/testing/PostgresServer.java");
    private static final Path DATABASES = Platform.root().resolve("store-postgresql/databases.sql");

    private final Process server;
    private final String port;

    Postgres() {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            server = new ProcessBuilder(java.toString(), SERVER.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            port = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        psql("postgres", "--file=" + DATABASES);
    }

    /** Where it is, as the services are told. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Leaves its process id where those of a platform's parts are. */
    void sign(Path folder) {
        Platform.sign(folder, "postgresql", server);
    }

    /** The rows that this finds in a service's database, columns with {@code |} between them. */
    List<String> query(String service, String sql) {
        return psql(service, "--command=" + sql).lines().toList();
    }

    /** Cuts all connections to a service's database; new ones are taken. */
    void disconnect(String service) {
        query("postgres", disconnecting(service));
    }

    /** The statement that does that, on any server. */
    static String disconnecting(String service) {
        return "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(service);
    }

    private String psql(String database, String what) {
        return run(
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--tuples-only",
                "--no-align",
                "--set=ON_ERROR_STOP=1",
                "--dbname=" + database,
                what);
    }

    /** Runs one of PostgreSQL's own programs against this server, and returns what it printed. */
    String run(String program, String... arguments) {
        var command = new ArrayList<>(List.of(program, "--host=127.0.0.1", "--port=" + port, "--username=ticketing"));
        Stream.of(arguments).forEach(command::add);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
