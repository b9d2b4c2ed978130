package ticketing.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A service that is called, told of facts and looked into step by step, with as little between as can be. */
public final class ServiceByHand {
    private static final String TIME = "2031-01-01T00:00:00Z";

    private final URI address;
    private final DataSource store;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private long lastTold;

    public ServiceByHand(URI address, DataSource store, ObjectMapper json) {
        this.address = address;
        this.store = store;
        this.json = json;
    }

    /** An answer over HTTP. */
    public record Reply(int status, JsonNode body) {}

    /** A fact that the service has committed to its outbox. */
    public record Told(String type, long key, long version, JsonNode data) {
        /** What happened: {@code confirmed} in {@code ticketing.booking.confirmed.v1}. */
        public String kind() {
            return type.split("\\.", -1)[2];
        }
    }

    /** A call of this person; the key is null where the call has none. */
    public Reply call(String role, long id, @Nullable String key, String method, String path, Object body) {
        var token = tokens.computeIfAbsent(role + id, _ -> Tokens.of(role, id));
        var request = request(method, path, body).header("Authorization", "Bearer " + token);
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /** A call of another service. */
    public Reply call(String method, String path, Object body) {
        return send(request(method, path, body).header("X-Service-Token", ServiceResource.SERVICE_TOKEN));
    }

    private HttpRequest.Builder request(String method, String path, Object body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .header("Content-Type", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A fact as a consumer receives it. */
    public ConsumerRecords<String, byte[]> fact(
            String topic, String id, long key, String type, long version, Object data) {
        var message = new ConsumerRecord<>(topic, 0, 0, Long.toString(key), bytes(data));
        var headers =
                Map.of("ce_id", id, "ce_type", type, "ce_aggregateversion", Long.toString(version), "ce_time", TIME);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(message)), Map.of());
    }

    /** What was committed to the outbox for this topic since this was last asked. */
    public List<Told> told(String topic) {
        var told = new ArrayList<Told>();
        for (var row : rows(
                "select id, message_key, headers, payload from outbox where id > ? and topic = ? order by id",
                lastTold,
                topic)) {
            lastTold = (Long) row.get(0);
            var headers = read(((String) row.get(2)).getBytes(StandardCharsets.UTF_8));
            told.add(new Told(
                    headers.get("ce_type").asText(),
                    Long.parseLong((String) row.get(1)),
                    headers.get("ce_aggregateversion").asLong(),
                    read((byte[]) row.get(3))));
        }
        return told;
    }

    /** What the store holds; whole numbers are longs. */
    public List<List<Object>> rows(String sql, Object... parameters) {
        try (var connection = store.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var rows = new ArrayList<List<Object>>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(found.getObject(i) instanceof Integer number ? number.longValue() : found.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what the store holds, behind the service's back. */
    public void change(String sql) {
        try (var connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one whole number that this query finds; 0 where it is null. */
    public long number(String sql, Object... parameters) {
        return rows(sql, parameters).getFirst().getFirst() instanceof Long number ? number : 0;
    }

    /** Text as JSON. */
    public JsonNode read(byte[] text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As JSON text. */
    public byte[] bytes(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
