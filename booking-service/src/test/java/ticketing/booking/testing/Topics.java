package ticketing.booking.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics, as other services write and read them. */
public final class Topics {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /** A fact as it stands in a topic. */
    public record Told(String type, long version, JsonNode data) {}

    /** Tells a fact as another service would; returns its id, under which it can be told again. */
    public static String tell(String topic, long key, String type, long version, Object data) {
        var id = UUID.randomUUID().toString();
        tellAs(id, topic, key, type, version, data);
        return id;
    }

    /** Tells a fact under this id. */
    public static void tellAs(String id, String topic, long key, String type, long version, Object data) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var fact = new ProducerRecord<>(topic, Long.toString(key), JSON.writeValueAsBytes(data));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            id,
                            "ce_source",
                            "/test",
                            "ce_type",
                            type,
                            "ce_time",
                            Instant.now().toString(),
                            "ce_aggregateversion",
                            Long.toString(version),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(fact).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a topic holds for this key, in order. */
    public static List<Told> of(String topic, long key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<Told>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var fact : consumer.poll(Duration.ofMillis(200))) {
                    if (Long.toString(key).equals(fact.key())) {
                        told.add(read(fact));
                    }
                }
            }
            return told;
        }
    }

    private static Told read(ConsumerRecord<String, byte[]> fact) {
        try {
            return new Told(
                    header(fact, "ce_type"),
                    Long.parseLong(header(fact, "ce_aggregateversion")),
                    JSON.readTree(fact.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> fact, String name) {
        return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
