package ticketing.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Delivers what was delivered before: again, in another order, or as if it were news; and what nobody can read. */
final class Postman {
    private static final int MOST = 400;

    private final Topics topics;
    private final Random random;

    Postman(Topics topics, Random random) {
        this.topics = topics;
        this.random = random;
    }

    /** Sends facts again as they were; keys are shuffled, the facts of each stay in order. */
    void repeat() {
        var left = new ArrayList<>(byKey(known()));
        var again = new ArrayList<ProducerRecord<String, byte[]>>();
        while (!left.isEmpty() && again.size() < MOST) {
            var some = World.any(left, random);
            again.add(copy(some.removeFirst(), _ -> null));
            left.removeIf(List::isEmpty);
        }
        topics.write(again);
    }

    /** Sends old facts as news, in any order: only their versions tell that they are old. */
    void disorder() {
        var old = new ArrayList<>(known());
        Collections.shuffle(old, random);
        topics.write(old.stream()
                .limit(MOST)
                .map(record -> copy(
                        record, name -> name.equals("ce_id") ? UUID.randomUUID().toString() : null))
                .toList());
    }

    private List<ConsumerRecord<String, byte[]>> known() {
        return topics.read(Topics.FACTS).stream()
                .filter(record -> record.headers().lastHeader(Topics.NOT_OURS) == null)
                .toList();
    }

    private static List<List<ConsumerRecord<String, byte[]>>> byKey(List<ConsumerRecord<String, byte[]>> records) {
        var keys = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        for (var record : records) {
            keys.computeIfAbsent(record.topic() + "/" + record.key(), _ -> new ArrayList<>())
                    .add(record);
        }
        return List.copyOf(keys.values());
    }

    private static ProducerRecord<String, byte[]> copy(
            ConsumerRecord<String, byte[]> record, UnaryOperator<@Nullable String> instead) {
        var copy = new ProducerRecord<>(record.topic(), record.key(), record.value());
        for (var header : record.headers()) {
            var other = instead.apply(header.key());
            copy.headers().add(header.key(), other == null ? header.value() : bytes(other));
        }
        copy.headers().add(new RecordHeader(Topics.NOT_OURS, bytes("faults")));
        return copy;
    }

    /** Puts records where their readers expect facts of these types that no reader can make sense of. */
    List<Poison> poison() {
        var poison = List.of(
                new Poison(
                        "ticketing.bookings.v1",
                        "ticketing.booking.confirmed.v1",
                        "{not json",
                        List.of(Stage.EVENT, Stage.SUPPORT)),
                new Poison(
                        "ticketing.events.v1",
                        "ticketing.event.changed.v1",
                        "[]",
                        List.of(Stage.BOOKING, Stage.SUPPORT)),
                new Poison(
                        "ticketing.users.v1",
                        "ticketing.user.changed.v1",
                        "{\"id\": 0}",
                        List.of(Stage.BOOKING, Stage.SUPPORT)),
                new Poison(
                        "ticketing.refunds.v1",
                        "ticketing.refund.approved.v1",
                        "x".repeat(Poison.HUGE),
                        List.of(Stage.BOOKING)));
        topics.write(poison.stream().map(Poison::record).toList());
        return poison;
    }

    /**
     * A record that can't be applied.
     *
     * @param readers the services that have to set it aside
     */
    record Poison(String id, String topic, String type, String value, List<String> readers) {
        /** Just below what a broker takes. */
        static final int HUGE = 1_048_000;

        private static final String KEY = "poison-";

        Poison(String topic, String type, String value, List<String> readers) {
            this(UUID.randomUUID().toString(), topic, type, value, readers);
        }

        String key() {
            return KEY + id;
        }

        /** Whether a record of this key is poison, whoever put it there. */
        static boolean isKey(@Nullable String key) {
            return key != null && key.startsWith(KEY);
        }

        ProducerRecord<String, byte[]> record() {
            var record = new ProducerRecord<>(topic, key(), bytes(value));
            record.headers()
                    .add("ce_id", bytes(id))
                    .add("ce_type", bytes(type))
                    .add("ce_aggregateversion", bytes("1"))
                    .add("ce_time", bytes(Instant.now().toString()))
                    .add(Topics.NOT_OURS, bytes("faults"));
            return record;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
