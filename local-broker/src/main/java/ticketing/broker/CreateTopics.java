package ticketing.broker;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Creates the platform's topics on somebody else's Kafka, which decides how many copies it keeps. */
public final class CreateTopics {

    private CreateTopics() {}

    /** Creates those that are missing at {@code KAFKA_BOOTSTRAP_SERVERS}; waits a minute for a broker to answer. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Quiet.logs();
        String servers = System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            Topics.createMissing(admin);
        }
    }
}
