package ticketing.bench;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long after booking-service told of a purchase event-service has sold its seats, by the times that both put on their
 * facts: from one unit of work to the next, with both commits, the relay, the broker and the consumer in between.
 */
final class Lag {
    private static final String NAME = "lag";
    private static final List<String> TOPICS = List.of("ticketing.bookings.v1", "ticketing.seats.v1");
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final double PURCHASES_A_SECOND = 50;
    private static final int SEATS = 5_000;
    private static final long MAX_MILLIS = 60_000;

    private final Map<Long, Instant> confirmed = new HashMap<>();
    private final Histogram millis = new Histogram(MAX_MILLIS, 3);
    private final Stage stage;
    private final String broker;

    Lag(Stage stage, String broker) {
        this.stage = stage;
        this.broker = broker;
    }

    void run() {
        var hall = stage.hall(SEATS);
        try (var consumer = consumer()) {
            consumer.subscribe(TOPICS);
            while (consumer.assignment().isEmpty()) {
                consumer.poll(QUIET);
            }
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            new OpenLoad(stage, hall).run(PURCHASES_A_SECOND, LENGTH);
            for (var records = consumer.poll(QUIET); !records.isEmpty(); records = consumer.poll(QUIET)) {
                records.forEach(this::note);
            }
        }
        stage.report().add(NAME, "purchases followed", (double) millis.getTotalCount(), "", "");
        stage.report().add(NAME, "told to taken up, p50", (double) millis.getValueAtPercentile(50), "ms", "<= 20 ms");
        stage.report().add(NAME, "told to taken up, p99", (double) millis.getValueAtPercentile(99), "ms", "<= 100 ms");
    }

    private void note(ConsumerRecord<String, String> fact) {
        var time = Instant.parse(header(fact, "ce_time"));
        var data = new JsonObject(fact.value());
        switch (header(fact, "ce_type")) {
            case "ticketing.booking.confirmed.v1" ->
                data.getJsonArray("seats").forEach(seat -> meet(((JsonObject) seat).getLong("seat_id"), time));
            case "ticketing.seats.changed.v1" ->
                data.getJsonArray("changes").stream()
                        .map(JsonObject.class::cast)
                        .filter(change -> "sold".equals(change.getString("state")))
                        .forEach(change -> meet(change.getLong("seat_id"), time));
            default -> {}
        }
    }

    /** The two facts of a seat may come in either order, being of two topics. */
    private void meet(long seat, Instant time) {
        var other = confirmed.putIfAbsent(seat, time);
        if (other != null) {
            millis.recordValue(Math.min(Duration.between(other, time).abs().toMillis(), MAX_MILLIS));
        }
    }

    private static String header(ConsumerRecord<String, String> fact, String name) {
        return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "bench-" + UUID.randomUUID());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
