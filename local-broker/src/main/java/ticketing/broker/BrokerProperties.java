package ticketing.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kafka's own settings for a lone node that is broker and controller in one small heap. */
final class BrokerProperties {

    static final String CONTROLLER = "CONTROLLER";
    static final String HOST = "127.0.0.1";

    /** By its name, so that a client's hosts file can lead it there by a detour. */
    private static final String ADVERTISED_HOST = "localhost";

    static final int NODE = 1;

    private BrokerProperties() {}

    static Map<String, String> of(Path data, int port, int controllerPort) {
        return Stream.of(node(data, port, controllerPort), LONE, KEPT, SMALL)
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> node(Path data, int port, int controllerPort) {
        String clients = "PLAINTEXT://%s:%d".formatted(HOST, port);
        String controller = "%s:%d".formatted(HOST, controllerPort);
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "log.dirs",
                data.toString(),
                "listeners",
                "%s,%s://%s".formatted(clients, CONTROLLER, controller),
                "advertised.listeners",
                "PLAINTEXT://%s:%d".formatted(ADVERTISED_HOST, port),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@" + controller);
    }

    /** One node holds every copy; after a kill it takes itself for dead until its old session times out, so: soon. */
    private static final Map<String, String> LONE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "broker.heartbeat.interval.ms", "500",
            "broker.session.timeout.ms", "2000",
            "group.initial.rebalance.delay.ms", "0",
            "group.min.session.timeout.ms", "1000");

    /** Facts are kept for ever, and a service that was off for a year still knows how far it had read. */
    private static final Map<String, String> KEPT = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "offsets.retention.minutes", "525600");

    /** The defaults are those of a server with many cores: 50 offset partitions, a 128 MB buffer to compact them. */
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.num.partitions", "3",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "log.segment.bytes", "67108864",
            "log.cleaner.dedupe.buffer.size", "4194304");
}
