package ticketing.event.hold;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says on the bookings topic what booking-service would say. */
final class BookingTopic {
    private BookingTopic() {}

    /** A seat as a booking names it. */
    record Seat(long seatId, UUID holdId) {
        String json() {
            return "{\"seat_id\":" + seatId + ",\"hold_id\":\"" + holdId + "\"}";
        }
    }

    static List<Seat> seats(UUID holdId, List<Long> ids) {
        return ids.stream().map(id -> new Seat(id, holdId)).toList();
    }

    static String tell(String fact, long eventId, List<Seat> seats, List<Seat> released) {
        var id = UUID.randomUUID().toString();
        tell(id, fact, eventId, seats, released);
        return id;
    }

    /** Tells it under this event id: the same again is a replay. */
    static void tell(String id, String fact, long eventId, List<Seat> seats, List<Seat> released) {
        var data = "{\"id\":7,\"event_id\":%d,\"seats\":[%s],\"released\":[%s]}"
                .formatted(eventId, list(seats), list(released));
        var message = new ProducerRecord<>("ticketing.bookings.v1", "7", data.getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "ce_id",
                id,
                "ce_type",
                "ticketing.booking." + fact + ".v1",
                "ce_aggregateversion",
                "1",
                "ce_time",
                Instant.now().toString());
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list(List<Seat> seats) {
        return seats.stream().map(Seat::json).collect(Collectors.joining(","));
    }
}
