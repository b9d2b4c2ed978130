package ticketing.system;

import java.util.List;
import java.util.Locale;

/** A platform on PostgreSQL, each service of which has replicas behind one name. */
public abstract class ReplicatedPlatform extends Platform {
    static final List<String> SERVICES =
            List.of("identity-service", "event-service", "booking-service", "support-service");

    /** The platform of this JVM, which has to be one with replicas. */
    public static ReplicatedPlatform get() {
        return (ReplicatedPlatform) Platform.get();
    }

    /** The setting that tells where a service is. */
    static String setting(String service) {
        return service.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }

    /** All replicas of all services, whether they run or not. */
    public abstract List<Replica> replicas();

    /** The replicas of a service, whether they run or not. */
    public List<Replica> replicas(String service) {
        return replicas().stream()
                .filter(replica -> replica.service().equals(service))
                .toList();
    }

    /** Restarts one replica of a service after the other, so that there is always one that answers. */
    public void restart(String service) {
        for (var replica : replicas(service)) {
            replica.stop();
            replica.start();
        }
    }

    /** Starts one more replica of a service, and returns when it is ready. */
    abstract void add(String service);

    /** Ends the replica of a service that was added last, as an operator does who needs it no longer. */
    abstract void takeAway(String service);

    /** Ends a broker as a power cut would. */
    public abstract void killBroker();

    public abstract void startBroker();

    /** Cuts all connections of a service to its database; new ones are taken. */
    public abstract void disconnectStore(String service);

    /** What an operator is told who asks whether the services' books agree. */
    abstract String reconcile();
}
