package ticketing.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What {@code docker compose -f docker-compose.yml -f docker-compose.scale.yml up} has started on this machine, with as many
 * replicas as it was told to. This JVM finds the brokers by the file of hosts that its option names.
 */
final class ComposedReplicas extends ReplicatedPlatform {
    private static final List<String> BROKERS = List.of("kafka", "kafka-2", "kafka-3");
    private static final String PORT = Objects.requireNonNullElse(System.getenv("TICKETING_PORT"), "8080");

    private volatile List<Container> containers = Container.all();

    @Override
    void up() {
        write(data().resolve("service-token"), serviceToken());
        nameBrokers();
    }

    private void nameBrokers() {
        var lines = BROKERS.stream().map(broker -> one(broker).address() + " " + broker);
        write(Path.of(System.getProperty("jdk.net.hosts.file")), lines.collect(Collectors.joining("\n")));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void down() {
        // whoever has started it looks at it, and stops it
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + PORT;
    }

    @Override
    String url(String service) {
        return one(service).url();
    }

    @Override
    public String brokers() {
        return String.join(",", BROKERS.stream().map(broker -> broker + ":9092").toList());
    }

    @Override
    public String serviceToken() {
        return one("payment-simulator").run("cat", "/run/ticketing/token");
    }

    @Override
    public List<Replica> replicas() {
        return containers.stream()
                .filter(container -> SERVICES.contains(container.service()))
                .<Replica>map(container -> container)
                .toList();
    }

    @Override
    void add(String service) {
        scale(service, 1);
    }

    @Override
    void takeAway(String service) {
        scale(service, -1);
    }

    private void scale(String service, int change) {
        Container.scale(service, replicas(service).size() + change);
        containers = Container.all();
    }

    @Override
    public void killBroker() {
        one(BROKERS.getLast()).kill();
    }

    @Override
    public void startBroker() {
        one(BROKERS.getLast()).start();
        nameBrokers();
    }

    @Override
    public void disconnectStore(String service) {
        one("postgres")
                .run(
                        "psql",
                        "--username=ticketing",
                        "--dbname=postgres",
                        "--command=" + Postgres.disconnecting(service));
    }

    @Override
    String reconcile() {
        var addresses = new HashMap<String, String>();
        SERVICES.forEach(service -> addresses.put(setting(service), url(service)));
        return tell(addresses, "reconcile").text();
    }

    private Container one(String service) {
        return containers.stream()
                .filter(container -> container.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No container of " + service + " is there"));
    }
}
