package ticketing.broker.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives Quarkus tests a real broker: {@code @QuarkusTestResource(BrokerResource.class)}. One broker serves all the test
 * classes of a JVM, so topics hold what earlier classes wrote: a test looks for its own ids.
 */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

    // a system property, because each Quarkus application of a test run has a class loader and statics of its own
    private static final String RUNNING = "ticketing.test.broker";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(RUNNING) == null) {
            System.setProperty(RUNNING, BrokerProcess.start().bootstrapServers());
        }
        return Map.of("kafka.bootstrap.servers", System.getProperty(RUNNING));
    }

    /** Leaves the broker running for the next test class; it ends with the JVM. */
    @Override
    public void stop() {}
}
