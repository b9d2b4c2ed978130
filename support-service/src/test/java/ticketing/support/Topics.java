package ticketing.support;

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
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells facts as other services do, and reads what support-service told. */
public final class Topics {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /** A fact that support-service told. */
    public record Told(String type, long version, JsonNode data) {}

    /** Tells a fact; returns once the broker has it. */
    public static void tell(String topic, long key, String type, long version, String data) {
        tell(UUID.randomUUID().toString(), topic, key, type, version, data);
    }

    /** Tells a fact with this event id. */
    public static void tell(String id, String topic, long key, String type, long version, String data) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, Long.toString(key), data.getBytes(StandardCharsets.UTF_8));
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
                            Instant.parse("2026-01-02T03:04:05Z").toString(),
                            "ce_aggregateversion",
                            Long.toString(version))
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All facts of this key that stand in the topic now, oldest first. */
    public static List<Told> told(String topic, long key) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<Told>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(Long.toString(key))) {
                        told.add(new Told(
                                header(record.headers().lastHeader("ce_type").value()),
                                Long.parseLong(header(record.headers()
                                        .lastHeader("ce_aggregateversion")
                                        .value())),
                                JSON.readTree(record.value())));
                    }
                }
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
