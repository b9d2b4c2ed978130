package ticketing.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A proxy in front of one service that does nothing, to compare with: the gateway itself, or nginx. */
final class BareProxy implements AutoCloseable {
    private static final int STARTS_WITHIN_SECONDS = 60;
    private static final List<String> NGINX = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx");
    private static final String NO_SECRET = "there is nobody behind this to keep a secret from";

    private final Process process;
    private final int port;

    private BareProxy(Process process, int port) throws InterruptedException {
        this.process = process;
        this.port = port;
        awaitStart();
    }

    /** A gateway of its own, all of whose services are the one on this port. */
    static BareProxy gateway(Path jar, int service) throws IOException, InterruptedException {
        var port = freePort();
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString());
        var address = "http://127.0.0.1:" + service;
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "SERVICE_TOKEN",
                        NO_SECRET,
                        "IDENTITY_SERVICE_URL",
                        address,
                        "EVENT_SERVICE_URL",
                        address,
                        "BOOKING_SERVICE_URL",
                        address,
                        "SUPPORT_SERVICE_URL",
                        address));
        return new BareProxy(quiet(builder).start(), port);
    }

    /** An nginx in front of the service on this port; nothing where it is not installed. */
    static Optional<BareProxy> nginx(int service) throws IOException, InterruptedException {
        var program = NGINX.stream().filter(path -> new File(path).canExecute()).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var port = freePort();
        var folder = Files.createTempDirectory("bench-nginx");
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
            daemon off; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off; keepalive_requests 1000000;
              upstream service { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 1000000; }
              server {
                listen 127.0.0.1:%3$d;
                location / {
                  proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection "";
                }
              }
            }
            """.formatted(folder, service, port));
        var builder = new ProcessBuilder(program.get(), "-p", folder.toString(), "-c", settings.toString());
        return Optional.of(new BareProxy(quiet(builder).start(), port));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS).join();
    }

    private void awaitStart() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("A proxy to compare with did not start");
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ProcessBuilder quiet(ProcessBuilder builder) {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
