package ticketing.kit.recall;

import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** What was taken back, by type, and what could not be. */
final class Tally {
    private static final Logger LOG = Logger.getLogger(Tally.class);

    private final TreeMap<String, Integer> taken = new TreeMap<>();
    private int left;

    void taken(String type) {
        taken.merge(type, 1, Integer::sum);
    }

    void left(ConsumerRecord<String, byte[]> message, RuntimeException reason) {
        left++;
        LOG.errorf(
                "A record of %s (partition %d, offset %d) can't be taken back: %s",
                message.topic(), message.partition(), message.offset(), reason.getMessage());
    }

    @Override
    public String toString() {
        return (taken.isEmpty() ? "nothing" : taken.toString()) + (left == 0 ? "" : ", and not " + left + " more");
    }
}
