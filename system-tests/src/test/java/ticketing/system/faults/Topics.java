package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics, for an independent reader, and for one who writes into them what no service has said. */
final class Topics implements AutoCloseable {
    static final String DEAD_LETTERS = "ticketing.dead-letters.v1";
    static final List<String> FACTS = List.of(
            "ticketing.users.v1",
            "ticketing.events.v1",
            "ticketing.seats.v1",
            "ticketing.bookings.v1",
            "ticketing.tickets.v1",
            "ticketing.refunds.v1",
            "ticketing.complaints.v1");

    /** Marks what {@link Postman} has put there, which is no fact. */
    static final String NOT_OURS = "put-here-by";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String brokers;
    private final Admin admin;

    Topics(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** All records that are in these topics now, from their start. */
    List<ConsumerRecord<String, byte[]>> read(List<String> topics) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "group.id", "checker-" + UUID.randomUUID()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            var latest = Instant.now().plus(PATIENCE);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                if (Instant.now().isAfter(latest)) {
                    throw new TimeoutException("The topics can't be read to their ends");
                }
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    /** Every fact that the services have told, each once (a crash may have it sent again), in the order of each key. */
    List<Fact> facts() {
        var seen = new HashSet<String>();
        return read(FACTS).stream()
                .filter(record -> record.headers().lastHeader(NOT_OURS) == null)
                .map(Fact::of)
                .filter(fact -> seen.add(fact.id()))
                .toList();
    }

    /** How many records the services still have to read, by their consumer groups. */
    Map<String, Long> lag(List<String> groups) {
        var lags = new HashMap<String, Long>();
        for (var group : groups) {
            var read = readBy(group);
            var ends = ends(read.keySet());
            lags.put(
                    group,
                    read.entrySet().stream()
                            .mapToLong(entry -> ends.getOrDefault(entry.getKey(), 0L)
                                    - entry.getValue().offset())
                            .sum());
        }
        return lags;
    }

    private Map<TopicPartition, OffsetAndMetadata> readBy(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new KafkaException(e);
        }
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        try {
            var latest =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (InterruptedException | ExecutionException e) {
            throw new KafkaException(e);
        }
    }

    /** Has a group that nobody is in read everything again; waits until the broker has noticed that nobody is. */
    void rewind(String group) {
        var start = readBy(group).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        for (int attempt = 0; ; attempt++) {
            try {
                admin.alterConsumerGroupOffsets(group, start).all().get();
                return;
            } catch (InterruptedException e) {
                throw new KafkaException(e);
            } catch (ExecutionException e) {
                if (attempt == PATIENCE.toSeconds()) {
                    throw new KafkaException("The offsets of " + group + " can't be set", e);
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** Writes these records, in their order. */
    void write(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "max.request.size", 4 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new KafkaException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
