import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A customer who never pays: again and again it logs in, holds the best free seat of one event, can't hold it twice, gives
 * it up, and can hold it again. So it goes through gateway, services, stores and topics as a purchase does, and sells
 * nothing; the event is one of its own, that nobody else looks at. How that went is at {@code /metrics}. Run it with
 * {@code java Probe.java}.
 */
class Probe {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");
    private static final Pattern SEAT = Pattern.compile("\"seat_id\"\\s*:\\s*(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String platform = setting("PROBE_URL", "http://localhost:8080");
    private final String event = setting("PROBE_EVENT", "1");
    private final String credentials = "{\"email\": \"" + setting("PROBE_EMAIL", "customer@ticket.local")
            + "\", \"password\": \"" + setting("PROBE_PASSWORD", "customer123") + "\"}";
    private final Map<String, Double> metrics = new TreeMap<>(Map.of("probe_success", 0.0));

    public static void main(String[] arguments) throws IOException {
        var probe = new Probe();
        var every = Long.parseLong(setting("PROBE_EVERY_SECONDS", "30"));
        Executors.newSingleThreadScheduledExecutor().scheduleAtFixedRate(probe::run, 0, every, TimeUnit.SECONDS);
        var server = HttpServer.create(new InetSocketAddress(Integer.parseInt(setting("PROBE_PORT", "9400"))), 0);
        server.createContext("/metrics", exchange -> {
            var body = probe.exposition().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private void run() {
        var durations = new LinkedHashMap<String, Double>();
        try {
            purchase(durations);
            note(Map.of("probe_success", 1.0, "probe_last_success_seconds", System.currentTimeMillis() / 1_000.0));
        } catch (IOException | RuntimeException e) {
            System.err.println("The probe failed after " + durations.keySet() + ": " + e.getMessage());
            note(Map.of("probe_success", 0.0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        note(durations);
    }

    private void purchase(Map<String, Double> durations) throws IOException, InterruptedException {
        var token = timed(
                "login",
                durations,
                () -> find(TOKEN, post("/api/auth/login", credentials, "").body()));
        timed(
                "look",
                durations,
                () -> ok(send(request("/api/events/" + event, "").GET())));
        var best = "{\"event_id\": " + event + ", \"best\": {\"count\": 1}}";
        var booking = timed(
                "hold", durations, () -> ok(post("/api/bookings", best, token)).body());
        var same = "{\"event_id\": " + event + ", \"seat_ids\": [" + find(SEAT, booking) + "]}";
        var again = post("/api/bookings", same, token);
        release(again, token);
        timed("release", durations, () -> ok(post(path(booking) + "/cancel", "{}", token)));
        if (again.statusCode() != 409) {
            throw new IllegalStateException("A seat that is held was held once more: " + again.statusCode());
        }
        timed("effect", durations, () -> awaitFree(same, token));
    }

    /** A release takes effect through a topic: then the seat can be held again. */
    private HttpResponse<String> awaitFree(String seat, String token) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var booking = post("/api/bookings", seat, token);
            release(booking, token);
            if (booking.statusCode() != 409 || System.nanoTime() > end) {
                return ok(booking);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void release(HttpResponse<String> booking, String token) throws IOException, InterruptedException {
        if (booking.statusCode() == 201) {
            ok(post(path(booking.body()) + "/cancel", "{}", token));
        }
    }

    private static String path(String booking) {
        return "/api/bookings/" + find(ID, booking);
    }

    private HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        return send(request(path, token).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(platform + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ok(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.uri().getPath() + " answered " + response.statusCode());
        }
        return response;
    }

    private interface Step<T> {
        T take() throws IOException, InterruptedException;
    }

    private static <T> T timed(String step, Map<String, Double> durations, Step<T> work)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var result = work.take();
        durations.put("probe_step_seconds{step=\"" + step + "\"}", (System.nanoTime() - begun) / 1e9);
        return result;
    }

    private static String find(Pattern pattern, String json) {
        var matcher = pattern.matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("An answer has no " + pattern);
        }
        return matcher.group(1);
    }

    private synchronized void note(Map<String, Double> values) {
        metrics.putAll(values);
    }

    private synchronized String exposition() {
        var text = new StringBuilder();
        metrics.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
