package ticketing.broker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the platform. They hold facts, so nothing in them ever ages out. */
final class Topics {

    static final List<String> NAMES = List.of(
            "ticketing.users.v1",
            "ticketing.events.v1",
            "ticketing.seats.v1",
            "ticketing.bookings.v1",
            "ticketing.tickets.v1",
            "ticketing.refunds.v1",
            "ticketing.complaints.v1",
            "ticketing.dead-letters.v1");

    private static final ConfigResource DEAD_LETTERS =
            new ConfigResource(ConfigResource.Type.TOPIC, "ticketing.dead-letters.v1");

    /** A dead letter is a record as it was and the reason in addition: the largest one there is must still find room. */
    private static final AlterConfigOp ROOM_FOR_REASONS = new AlterConfigOp(
            new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2097152"), AlterConfigOp.OpType.SET);

    private static final int PARTITIONS = 3;

    private Topics() {}

    static void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = NAMES.stream()
                .filter(name -> !present.contains(name))
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
                .toList();
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // a client of an earlier run that reconnects first may have made it
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        admin.incrementalAlterConfigs(Map.of(DEAD_LETTERS, List.of(ROOM_FOR_REASONS)))
                .all()
                .get();
    }
}
