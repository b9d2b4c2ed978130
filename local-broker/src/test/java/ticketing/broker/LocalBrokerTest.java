package ticketing.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ticketing.broker.testing.BrokerProcess;

class LocalBrokerTest {

    private static final TopicPartition BOOKINGS = new TopicPartition("ticketing.bookings.v1", 0);

    @Test
    void what_was_written_is_there_after_a_restart(@TempDir Path data) throws Exception {
        int port = freePort();
        try (LocalBroker broker = LocalBroker.start(data, port)) {
            write(broker.bootstrapServers(), "kept");
        }
        try (LocalBroker broker = LocalBroker.start(data, port)) {
            assertThat(read(broker.bootstrapServers())).containsExactly("kept");
        }
    }

    @Test
    void what_was_written_is_there_after_a_kill() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start()) {
            write(broker.bootstrapServers(), "kept");
            broker.kill();
            broker.restart();
            assertThat(read(broker.bootstrapServers())).containsExactly("kept");
        }
    }

    @Test
    void the_topics_keep_everything(@TempDir Path data) throws Exception {
        try (LocalBroker broker = LocalBroker.start(data, freePort());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(Topics.NAMES);
            assertThat(admin.describeTopics(Topics.NAMES).allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
            assertThat(configs(admin))
                    .hasSameSizeAs(Topics.NAMES)
                    .allSatisfy(config -> assertThat(config.entries())
                            .anyMatch(entry -> entry.name().equals(TopicConfig.RETENTION_MS_CONFIG)
                                    && entry.value().equals("-1")));
        }
    }

    @Test
    void a_taken_port_stops_the_start_with_a_sentence_that_names_it(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> LocalBroker.start(data, port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port %d is taken", port);
        }
    }

    @Test
    void a_second_broker_keeps_off_the_folder_of_the_first(@TempDir Path data) throws Exception {
        try (LocalBroker broker = LocalBroker.start(data, freePort())) {
            int port = freePort();
            assertThatThrownBy(() -> LocalBroker.start(data, port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(data.toString());
            write(broker.bootstrapServers(), "undisturbed");
        }
    }

    private static void write(String bootstrapServers, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(BOOKINGS.topic(), BOOKINGS.partition(), "key", value))
                    .get();
        }
    }

    private static List<String> read(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(BOOKINGS));
            consumer.seekToBeginning(List.of(BOOKINGS));
            return consumer.poll(Duration.ofSeconds(20)).records(BOOKINGS).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    private static Collection<Config> configs(Admin admin) throws ExecutionException, InterruptedException {
        List<ConfigResource> topics = Topics.NAMES.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return admin.describeConfigs(topics).all().get().values();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
