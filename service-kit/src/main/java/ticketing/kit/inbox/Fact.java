package ticketing.kit.inbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of another service: a CloudEvent in Kafka's binary mode.
 *
 * @param id unique per event: it takes effect once
 * @param type the CloudEvents type; a consumer passes over types it doesn't know
 * @param key the aggregate's id
 * @param version the aggregate's version after the fact, strictly rising per key
 * @param time when it happened, by the publisher's clock
 */
@SuppressWarnings("ArrayRecordComponent") // facts are told apart by their id, never compared
public record Fact(String id, String type, String key, long version, Instant time, byte[] payload, ObjectMapper json) {
    /** The fact that a record tells of; fails where the record is none of the platform's. */
    public static Fact of(ConsumerRecord<String, byte[]> message, ObjectMapper json) {
        try {
            return new Fact(
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    message.key(),
                    Long.parseLong(header(message, "ce_aggregateversion")),
                    Instant.parse(header(message, "ce_time")),
                    message.value(),
                    json);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new Poison("is not a CloudEvent of ours: " + e.getMessage());
        }
    }

    /** Its data as the consumer's own record of it; members the record doesn't name are passed over. */
    public <T> T as(Class<T> view) {
        try {
            return json.readValue(payload, view);
        } catch (JacksonException e) {
            throw new Poison("its data can't be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Poison("its data can't be read: " + e.getMessage());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new Poison("has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record that no retry will make readable. */
    static final class Poison extends RuntimeException {
        Poison(String reason) {
            super(reason, null, false, false);
        }
    }
}
