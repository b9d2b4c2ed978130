package ticketing.system.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import ticketing.system.Replica;
import ticketing.system.ReplicatedPlatform;

/** What can be done to a platform whose services have replicas on a shared store. */
final class ReplicaFaults {
    /** Longer than any part waits for another, and longer than a lease lasts. */
    private static final Duration LONGER_THAN_PATIENCE = Duration.ofSeconds(8);

    private final ReplicatedPlatform platform;
    private final Random random;

    ReplicaFaults(ReplicatedPlatform platform, Random random) {
        this.platform = platform;
        this.random = random;
    }

    /** One of each kind. */
    List<Supplier<Fault>> all() {
        return List.of(
                () -> kill(anyOf(Stage.BOOKING)),
                () -> kill(anyOf(Stage.EVENT)),
                () -> kill(World.any(platform.replicas(), random)),
                () -> pause(World.any(platform.replicas(), random)),
                () -> restart(World.any(Stage.SERVICES, random)),
                () -> disconnected(World.any(Stage.SERVICES, random)),
                this::brokerDown);
    }

    private Replica anyOf(String service) {
        return World.any(platform.replicas(service), random);
    }

    /** Left dead for longer than its leases last. */
    private Fault kill(Replica replica) {
        return fault("kill -9", replica, Duration.ofSeconds(6), replica::kill, replica::start);
    }

    private Fault pause(Replica replica) {
        return fault("SIGSTOP", replica, LONGER_THAN_PATIENCE, replica::pause, replica::resume);
    }

    private static Fault fault(String kind, Replica replica, Duration lasting, Runnable begin, Runnable mend) {
        return new Fault(kind, Set.of(replica.service(), replica.toString()), lasting, begin, mend);
    }

    private Fault restart(String service) {
        return new Fault("rolling restart", Set.of(service), Duration.ZERO, () -> platform.restart(service), () -> {});
    }

    private Fault disconnected(String service) {
        return new Fault(
                "store's connections cut",
                Set.of(service),
                Duration.ofSeconds(1),
                () -> platform.disconnectStore(service),
                () -> platform.disconnectStore(service));
    }

    private Fault brokerDown() {
        return new Fault(
                "broker down",
                Set.of(Stage.BROKER),
                Duration.ofSeconds(10),
                platform::killBroker,
                platform::startBroker);
    }
}
