package ticketing.kit.recall;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What was published to some topics since a moment, until now, in the order of its commits: partitions are merged by the
 * ids of the facts, which rise with time (UUID version 7).
 */
final class History implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Pattern RISING = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}");

    private final List<Reader> readers = new ArrayList<>();

    private History() {}

    /** Fails, as Kafka does, where the broker can't be reached within a minute. */
    static History since(Instant moment, Collection<String> topics, String brokers) {
        var history = new History();
        try {
            for (var partition : partitions(topics, brokers)) {
                history.readers.add(new Reader(partition, moment, brokers));
            }
            return history;
        } catch (RuntimeException e) {
            history.close();
            throw e;
        }
    }

    /** The next record, nothing at the end. */
    Optional<ConsumerRecord<String, byte[]>> next() {
        return readers.stream()
                .filter(reader -> reader.peek() != null)
                .min(Comparator.comparing(Reader::nextId))
                .map(Reader::take);
    }

    @Override
    public void close() {
        readers.forEach(reader -> reader.consumer.close());
    }

    private static List<TopicPartition> partitions(Collection<String> topics, String brokers) {
        try (var consumer = consumer(brokers)) {
            return topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String brokers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** One partition, up to where it ended when this began. */
    private static final class Reader {
        private final KafkaConsumer<String, byte[]> consumer;
        private final TopicPartition partition;
        private final long end;
        private final Deque<ConsumerRecord<String, byte[]>> read = new ArrayDeque<>();

        Reader(TopicPartition partition, Instant since, String brokers) {
            this.consumer = consumer(brokers);
            this.partition = partition;
            consumer.assign(List.of(partition));
            this.end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var start = consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli()))
                    .get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
        }

        @Nullable
        ConsumerRecord<String, byte[]> peek() {
            while (read.isEmpty() && consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(read::add);
            }
            return read.peek();
        }

        ConsumerRecord<String, byte[]> take() {
            return read.remove();
        }

        /** What is no fact of the platform comes at once, and keeps nothing that is behind it from its turn. */
        String nextId() {
            var header = read.element().headers().lastHeader("ce_id");
            var id = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            return RISING.matcher(id).matches() ? id : "";
        }
    }
}
