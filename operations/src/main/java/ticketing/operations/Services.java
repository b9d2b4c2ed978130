package ticketing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services that keep a store, as an operator calls them: by the service token, past the gateway. */
final class Services {
    private static final List<String> NAMES =
            List.of("identity-service", "event-service", "booking-service", "support-service");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> addresses;
    private final String token;
    private final String operator;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Services(Map<String, String> addresses, String token, String operator) {
        this.addresses = addresses;
        this.token = token;
        this.operator = operator;
    }

    /** An answer of a service. A body that is no JSON reads as null. */
    record Reply(int status, JsonNode body) {
        boolean isFine() {
            return status / 100 == 2;
        }

        /** The body of an answer that has to be fine. */
        JsonNode expect() {
            if (!isFine()) {
                throw new Failure(detail());
            }
            return body;
        }

        /** What a problem says, in one sentence. */
        String detail() {
            return body.path("detail").asText("it answered " + status);
        }
    }

    static Services of(Map<String, String> settings) {
        var addresses = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var setting = name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
            addresses.put(name, needed(settings, setting));
        }
        return new Services(
                addresses, needed(settings, "SERVICE_TOKEN"), settings.getOrDefault("OPERATOR", "an operator"));
    }

    private static String needed(Map<String, String> settings, String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new Failure(name + " must be set");
        }
        return value;
    }

    List<String> names() {
        return List.copyOf(addresses.keySet());
    }

    /** Who gives the command, for the record. */
    String operator() {
        return operator;
    }

    Reply get(String service, String path) {
        return send(service, "GET", path, null);
    }

    Reply post(String service, String path, Object body) {
        return send(service, "POST", path, body);
    }

    private Reply send(String service, String method, String path, @Nullable Object body) {
        var address = addresses.get(service);
        if (address == null) {
            throw new Failure("there is no '" + service + "': it is one of " + String.join(", ", names()));
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .header("X-Service-Token", token)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new Failure(service + " can't be reached at " + address + ": is it running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return NullNode.getInstance();
        }
    }
}
