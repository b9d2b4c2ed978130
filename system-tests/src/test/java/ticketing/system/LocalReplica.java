package ticketing.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A replica that is a process of this machine, at a loopback address of its own. */
final class LocalReplica implements Replica {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String service;
    private final int number;
    private final int port;
    private final Path data;
    private final Path log;
    private final Supplier<Map<String, String>> settings;
    private @Nullable Process process;

    LocalReplica(String service, int number, int port, Path platform, Supplier<Map<String, String>> settings) {
        this.service = service;
        this.number = number;
        this.port = port;
        this.settings = settings;
        this.data = platform.resolve(toString());
        this.log = platform.resolve("logs").resolve(this + ".log");
    }

    @Override
    public String service() {
        return service;
    }

    String host() {
        return "127.0.0." + number;
    }

    @Override
    public String url() {
        return "http://" + host() + ":" + port;
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        var jar = Platform.root().resolve(service + "/target/quarkus-app-postgresql/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: mvn package -Ddb=postgresql makes it");
        }
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.command()
                .addAll(List.of("@" + Platform.root().resolve("jvm.options"), "-Xmx256m", "-jar", jar.toString()));
        command.environment().putAll(settings.get());
        command.environment().put("TICKETING_DATA", data.toString());
        command.environment().putAll(Map.of("HOST", host(), "PORT", Integer.toString(port)));
        try {
            process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Platform.sign(data.resolveSibling("run"), toString(), process);
        awaitReady(System.nanoTime() + LONGEST_START.toNanos());
    }

    /** The folder that this replica alone has, where a mark may wait for its next start. */
    Path folder() {
        return data.resolve(service);
    }

    private void awaitReady(long latest) {
        while (!isReady()) {
            if (!isAlive() || System.nanoTime() - latest > 0) {
                throw new IllegalStateException(this + " did not get ready: see " + log);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isReady() {
        var request =
                HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).timeout(Duration.ofSeconds(5));
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            kill();
        }
    }

    @Override
    public void pause() {
        signal("STOP");
    }

    @Override
    public void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        if (process == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return service + "-" + number;
    }
}
