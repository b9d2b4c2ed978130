package ticketing.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A fact as an independent reader of the topics sees it.
 *
 * @param version of the aggregate that the key names, after the fact
 */
record Fact(String topic, String key, String id, String type, long version, Instant time, JsonNode data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Fact of(ConsumerRecord<String, byte[]> message) {
        try {
            return new Fact(
                    message.topic(),
                    message.key(),
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    Long.parseLong(header(message, "ce_aggregateversion")),
                    Instant.parse(header(message, "ce_time")),
                    JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The last part of its type, such as {@code confirmed}. */
    String what() {
        return type.replaceFirst("\\.v\\d+$", "").replaceFirst(".*\\.", "");
    }

    Instant moment(String member) {
        return Instant.parse(data.get(member).asText());
    }
}
