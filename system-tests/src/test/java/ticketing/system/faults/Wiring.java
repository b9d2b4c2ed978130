package ticketing.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ticketing.system.Platform;

/** The wires between the parts of a platform, and how each part is told of its own. */
final class Wiring implements AutoCloseable {
    /** Whom each part asks while it serves. */
    private static final Map<String, List<String>> ASKS = Map.of(
            Stage.GATEWAY, Stage.SERVICES,
            Stage.EVENT, List.of(Stage.IDENTITY, Stage.BOOKING),
            Stage.BOOKING, List.of(Stage.IDENTITY, Stage.EVENT, Stage.PAYMENTS),
            Stage.SUPPORT, List.of(Stage.IDENTITY, Stage.EVENT, Stage.BOOKING),
            Stage.PAYMENTS, List.of(Stage.BOOKING));

    private static final Map<String, String> ADDRESSES = Map.of(
            Stage.IDENTITY, "IDENTITY_SERVICE_URL",
            Stage.EVENT, "EVENT_SERVICE_URL",
            Stage.BOOKING, "BOOKING_SERVICE_URL",
            Stage.SUPPORT, "SUPPORT_SERVICE_URL",
            Stage.PAYMENTS, "PAYMENT_PROVIDER_URL");

    private final Platform platform;
    private final Map<String, Wire> wires = new LinkedHashMap<>();

    Wiring(Platform platform) {
        this.platform = platform;
        for (var from : Stage.PARTS) {
            asks(from)
                    .forEach(to ->
                            addWire(from, to, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), portOf(to)));
            if (hasFacts(from)) {
                addWire(from, Stage.BROKER, new InetSocketAddress(brokerAddress(from), brokerPort()), brokerPort());
            }
        }
    }

    private static List<String> asks(String part) {
        return ASKS.getOrDefault(part, List.of());
    }

    /** Whether this part writes facts or reads them. */
    private static boolean hasFacts(String part) {
        return Stage.SERVICES.contains(part) || part.equals(Stage.GATEWAY);
    }

    private void addWire(String from, String to, InetSocketAddress address, int port) {
        var wire = new Wire(from, to, address, port);
        wires.put(wire.toString(), wire);
    }

    Wire wire(String from, String to) {
        var wire = wires.get(from + " → " + to);
        if (wire == null) {
            throw new IllegalArgumentException("There is no wire from " + from + " to " + to);
        }
        return wire;
    }

    List<Wire> all() {
        return new ArrayList<>(wires.values());
    }

    /** Those that this part is at one end of. */
    List<Wire> of(String part) {
        return wires.values().stream()
                .filter(wire -> wire.ends().contains(part))
                .toList();
    }

    /** What a part has to be started with, so that it takes its wires. */
    Map<String, String> settings(String part) {
        var settings = new HashMap<String, String>();
        asks(part)
                .forEach(to -> settings.put(
                        ADDRESSES.get(to), "http://127.0.0.1:" + wire(part, to).port()));
        if (hasFacts(part)) {
            settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + brokerPort());
        }
        return settings;
    }

    /** The option of its JVM by which a part finds its wire to the broker. */
    String option(String part) {
        return "-Djdk.net.hosts.file=" + hostsOf(part);
    }

    /** The broker tells its clients that it is at "localhost", and where that is, is told to each part by a file. */
    private String hostsOf(String part) {
        var file = platform.data().resolve(part + ".hosts");
        try {
            var machine = InetAddress.getLocalHost().getHostName();
            return Files.writeString(file, "%s localhost%n127.0.0.1 %s%n".formatted(brokerAddress(part), machine))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String brokerAddress(String part) {
        return "127.0.0." + (10 + Stage.PARTS.indexOf(part));
    }

    private int brokerPort() {
        return Integer.parseInt(platform.brokers().replaceFirst(".*:", ""));
    }

    private int portOf(String part) {
        return platform.port()
                + 1
                + (part.equals(Stage.PAYMENTS) ? Stage.SERVICES.size() : Stage.SERVICES.indexOf(part));
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
