package ticketing.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Replicas of each service on this machine, built for PostgreSQL, which the gateway and the services look up by name. The
 * broker, the gateway and the payment provider are as on any other platform.
 */
final class LocalReplicas extends ReplicatedPlatform {
    private final Postgres postgres = new Postgres();
    private final List<Replica> replicas;
    private final Names dns = new Names(this::addresses);

    /** So many of each service, of which nothing runs yet. */
    LocalReplicas(int ofEach) {
        this.replicas = SERVICES.stream()
                .flatMap(service -> IntStream.rangeClosed(1, ofEach).mapToObj(number -> replica(service, number)))
                .collect(Collectors.toCollection(CopyOnWriteArrayList::new));
    }

    private Replica replica(String service, int number) {
        return new LocalReplica(service, number, portOf(service), data(), this::settings);
    }

    @Override
    public List<Replica> replicas() {
        return replicas;
    }

    @Override
    void up() {
        startBroker();
        start("payment-simulator", names());
        replicas.parallelStream().forEach(Replica::start);
        start("gateway", names());
        postgres.sign(data().resolve("run"));
    }

    @Override
    void down() {
        ticketing(Map.of(), "stop", "gateway");
        replicas.parallelStream().forEach(Replica::stop);
        super.down();
    }

    @Override
    void add(String service) {
        var added = replica(service, replicas(service).size() + 1);
        added.start();
        replicas.add(added);
    }

    @Override
    void takeAway(String service) {
        var last = replicas(service).getLast();
        replicas.remove(last);
        last.stop();
    }

    @Override
    public void killBroker() {
        kill("broker");
    }

    @Override
    public void startBroker() {
        start("broker", Map.of());
    }

    @Override
    public void disconnectStore(String service) {
        postgres.disconnect(service);
    }

    @Override
    String reconcile() {
        return tell(Map.of(), "reconcile").text();
    }

    Postgres postgres() {
        return postgres;
    }

    private int portOf(String service) {
        return URI.create(url(service)).getPort();
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(names());
        settings.putAll(Map.of(
                "SERVICE_TOKEN", serviceToken(),
                "KAFKA_BOOTSTRAP_SERVERS", brokers(),
                "PUBLIC_URL", url(),
                "POSTGRES_HOSTS", postgres.address(),
                "DEMO_SALES", "false",
                "LOG_JSON", "true"));
        return settings;
    }

    /** How each part is told where the services are: by their names, and where to look those up. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        SERVICES.forEach(service -> names.put(setting(service), "http://" + service + ":" + portOf(service)));
        names.put("PAYMENT_PROVIDER_URL", url("payment-simulator"));
        names.put("QUARKUS_VERTX_RESOLVER_SERVERS", dns.address());
        names.put("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts());
        return names;
    }

    /** What the JDK looks names up in, which asks the first address that it finds. */
    private Path hosts() {
        try {
            var lines = new ArrayList<>(replicas.stream()
                    .map(replica -> address(replica).getHostAddress() + " " + replica.service())
                    .toList());
            lines.add("127.0.0.1 localhost " + InetAddress.getLocalHost().getHostName());
            return Files.write(data().resolve("hosts"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<InetAddress> addresses(String name) {
        return replicas(name).stream().map(LocalReplicas::address).toList();
    }

    private static InetAddress address(Replica replica) {
        try {
            return InetAddress.getByName(URI.create(replica.url()).getHost());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
