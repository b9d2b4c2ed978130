package ticketing.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A running Apache Kafka that listens on the loopback address only and keeps its data in one folder. It is up, with
 * the platform's topics, when {@link #start} returns, and survives both {@link #close} and a kill.
 */
public final class LocalBroker implements AutoCloseable {

    private final FolderLock lock;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private LocalBroker(FolderLock lock, KafkaRaftServer server, String bootstrapServers) {
        this.lock = lock;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Runs the broker that the environment describes until the process is told to stop. */
    public static void main(String[] arguments) {
        Quiet.logs();
        try {
            Settings settings = Settings.of(System.getenv());
            LocalBroker broker = start(settings.data(), settings.port());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
            System.out.println("ready on " + broker.bootstrapServers());
            broker.server.awaitShutdown();
        } catch (CannotStart e) {
            System.err.println("local-broker: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts a broker on a folder, formatted if it is empty.
     *
     * @param data the folder, made if missing; one broker at a time uses it
     * @param port the port clients connect to, from 1 to 65535
     * @throws CannotStart if the port is taken or the folder cannot be used
     */
    public static LocalBroker start(Path data, int port) {
        checkFree(port);
        Map<String, String> properties = BrokerProperties.of(data.toAbsolutePath(), port, freePort());
        FolderLock lock = FolderLock.take(data);
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        LocalBroker broker = new LocalBroker(lock, server, BrokerProperties.HOST + ":" + port);
        broker.createTopics();
        return broker;
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker after it has written everything; a second call does nothing. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Topics.createMissing(admin);
        } catch (ExecutionException e) {
            close();
            throw new CannotStart("the topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new CannotStart("interrupted while starting", e);
        }
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new CannotStart("the data folder %s cannot be formatted: %s".formatted(data, e), e);
        }
    }

    private static void checkFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "port %d is taken: stop what uses it, or set TICKETING_KAFKA_PORT".formatted(port), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
