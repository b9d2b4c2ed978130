package ticketing.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment provider: its books, and how it behaves. */
public final class Provider {
    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Platform platform;

    public Provider(Platform platform) {
        this.platform = platform;
    }

    /** Has it behave like this from now on; well, where nothing is said. */
    public void behave(Map<String, Object> behaviour) {
        send("PUT", "/behaviour", behaviour).expect(200);
    }

    /** What its books say of a booking, in order, such as {@code captured 3780}. */
    List<String> movements(long booking) {
        return ledger().stream()
                .filter(entry -> entry.get("booking_id").asLong() == booking)
                .map(entry -> entry.get("kind").asText() + " "
                        + entry.get("amount_cents").asLong())
                .toList();
    }

    /** What its books say is left of the money that was taken for a booking, in cents. */
    public long balance(long booking) {
        return ledger().stream()
                .filter(entry -> entry.get("booking_id").asLong() == booking)
                .mapToLong(entry -> entry.get("kind").asText().equals("captured")
                        ? entry.get("amount_cents").asLong()
                        : -entry.get("amount_cents").asLong())
                .sum();
    }

    /** All of its books. */
    public List<JsonNode> ledger() {
        var entries = new ArrayList<JsonNode>();
        var after = 0L;
        while (true) {
            var page = Json.list(send("GET", "/ledger?limit=" + PAGE + "&after=" + after, null)
                    .expect(200)
                    .json());
            entries.addAll(page);
            if (page.size() < PAGE) {
                return entries;
            }
            after = page.getLast().get("id").asLong();
        }
    }

    private Reply send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(platform.url("payment-simulator") + path))
                .timeout(PATIENCE)
                .header("X-Service-Token", platform.serviceToken())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)))
                .build();
        try {
            return Reply.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
