package ticketing.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Trace;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/**
 * Where a unit of work puts the events that tell of its change: they are committed with it or not at all. The
 * {@link OutboxRelay} sends them, in order, after the commit.
 */
@ApplicationScoped
public class Outbox {
    private final Writer writer;
    private final Sql sql;
    private final OutboxRelay relay;
    private final OutboxMeters meters;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    Outbox(
            Writer writer,
            Sql sql,
            OutboxRelay relay,
            OutboxMeters meters,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.writer = writer;
        this.sql = sql;
        this.relay = relay;
        this.meters = meters;
        this.json = json;
        this.clock = clock;
        this.source = "/" + service;
    }

    /**
     * Publishes a fact as a CloudEvent 1.0 in Kafka's binary mode. Only from within a unit of work.
     *
     * @param topic the topic, such as {@code ticketing.bookings.v1}
     * @param key the aggregate's id: order holds per key
     * @param type the CloudEvents type, such as {@code ticketing.booking.confirmed.v1}
     * @param version the aggregate's version after the fact, strictly rising per key
     * @param data what readers get, as JSON
     */
    public void publish(String topic, Object key, String type, long version, Object data) {
        var headers = new TreeMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UuidVersion7Strategy.INSTANCE.generateUuid(null).toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_aggregateversion", Long.toString(version));
        headers.put("content-type", "application/json");
        headers.put("traceparent", Trace.parent());
        try {
            put(topic, key.toString(), headers, json.writeValueAsBytes(data));
            writer.afterCommit(() -> meters.published(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event of type " + type + " can't be written as JSON", e);
        }
    }

    /** Keeps a record that was sent already, as if its row had never been lost. Only while a restored store catches up. */
    public void keepSent(ConsumerRecord<String, byte[]> message) {
        var headers = new TreeMap<String, String>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        var sentAt = Instant.ofEpochMilli(message.timestamp());
        sql.update("""
                insert into outbox (topic, message_key, headers, payload, created_at, sent_at)
                values (?, ?, ?, ?, ?, ?)""", message.topic(), message.key(), write(headers), message.value(), sentAt, sentAt);
    }

    /** Puts a record as it is, whatever its form. Only from within a unit of work. */
    public void put(String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {
        writer.requireUnit();
        sql.update(
                "insert into outbox (topic, message_key, headers, payload, created_at) values (?, ?, ?, ?, ?)",
                topic,
                key,
                write(headers),
                payload,
                clock.instant());
        writer.afterCommit(relay::wake);
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Headers can't be written as JSON", e);
        }
    }
}
