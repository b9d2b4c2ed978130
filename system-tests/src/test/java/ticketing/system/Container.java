package ticketing.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A container of the platform that Docker Compose runs.
 *
 * @param service what it is a container of, as the Compose files call it
 */
record Container(String id, String service) implements Replica {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PORT = "8080";

    /** All of them, whether they run or not. */
    static List<Container> all() {
        return docker(
                        "ps",
                        "--all",
                        "--no-trunc",
                        "--filter=label=com.docker.compose.project.config_files",
                        "--format={{.ID}} {{.Label \"com.docker.compose.service\"}}")
                .lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new Container(words[0], words[1]))
                .toList();
    }

    /** Has Compose start or take away containers of a service until there are so many, and returns when they are ready. */
    static void scale(String service, int containers) {
        docker(
                "compose",
                "--file=docker-compose.yml",
                "--file=docker-compose.scale.yml",
                "up",
                "--detach",
                "--wait",
                "--no-build",
                "--no-deps",
                "--no-recreate",
                "--scale=" + service + "=" + containers,
                service);
    }

    String address() {
        return docker("inspect", "--format={{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", id);
    }

    @Override
    public String url() {
        return "http://" + address() + ":" + PORT;
    }

    /** What a program says that is run in it. */
    String run(String... command) {
        var all = new ArrayList<>(List.of("exec", id));
        all.addAll(List.of(command));
        return docker(all.toArray(String[]::new));
    }

    @Override
    public void kill() {
        docker("kill", id);
    }

    @Override
    public void stop() {
        docker("stop", id);
    }

    @Override
    public void start() {
        docker("start", id);
        var latest = System.nanoTime() + LONGEST_START.toNanos();
        while (!docker("inspect", "--format={{.State.Health.Status}}", id).equals("healthy")) {
            if (System.nanoTime() - latest > 0) {
                throw new IllegalStateException(this + " did not get ready: see docker logs " + id);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void pause() {
        docker("pause", id);
    }

    @Override
    public void resume() {
        docker("unpause", id);
    }

    @Override
    public String toString() {
        return service + "-" + id.substring(0, 6);
    }

    private static String docker(String... arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(Platform.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
