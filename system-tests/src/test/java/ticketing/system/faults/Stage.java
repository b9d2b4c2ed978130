package ticketing.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ticketing.system.Platform;
import ticketing.system.Provider;
import ticketing.system.planted.AgentJar;
import ticketing.system.planted.Plant;

/**
 * A platform to be broken. Its parts reach each other over wires, holds end within seconds, and where the machine allows
 * it, one part keeps its data on a small disk and the clocks of the services can be moved.
 */
final class Stage implements AutoCloseable {
    static final String BROKER = "broker";
    static final String GATEWAY = "gateway";
    static final String BOOKING = "booking-service";
    static final String EVENT = "event-service";
    static final String IDENTITY = "identity-service";
    static final String SUPPORT = "support-service";
    static final String PAYMENTS = "payment-simulator";
    static final List<String> SERVICES = List.of(IDENTITY, EVENT, BOOKING, SUPPORT);
    static final List<String> PARTS = Stream.concat(
                    Stream.concat(Stream.of(BROKER, PAYMENTS), SERVICES.stream()), Stream.of(GATEWAY))
            .toList();

    /** How long seats are held, in minutes: six seconds. */
    private static final String HOLD_MINUTES = "0.1";

    /** What makes event-service ask for lost holds within seconds rather than within the minute. */
    private static final String IMPATIENT_SWEEP = "-Devent.hold-grace=4s -Devent.hold-sweep-every=1s";

    private final Platform platform = Platform.fresh();
    private final Wiring wiring = new Wiring(platform);
    private final Map<String, Plant> plants = new HashMap<>();
    private final Provider provider = new Provider(platform);
    private final Optional<SmallDisk> disk;
    private final Clocks clocks;
    private final Path agent;

    Stage() {
        disk = SmallDisk.mount(platform.data().resolve(BOOKING));
        clocks = new Clocks(platform.data());
        agent = AgentJar.in(platform.data());
    }

    /** Starts all parts, and returns when they are ready. One by one: the first of them makes the token that they share. */
    void start() {
        PARTS.forEach(this::start);
    }

    /** Starts those of these parts that do not run, side by side. */
    void startAll(List<String> parts) {
        try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = parts.stream()
                    .map(part -> starters.submit(() -> start(part)))
                    .toList();
            for (var start : starts) {
                start.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("Not all of " + parts + " could be started", e);
        }
    }

    void start(String part) {
        platform.start(part, settings(part));
    }

    /** Starts a part and kills it so soon, wherever in its start it is then. */
    void startFor(String part, long millis) {
        var start = Thread.ofVirtual().start(() -> {
            try {
                start(part);
            } catch (IllegalStateException e) {
                // it was killed, as it was to be
            }
        });
        Cast.pause(millis);
        while (start.isAlive()) {
            kill(part);
            Cast.pause(20);
        }
    }

    /** Ends a part as a power cut would. */
    void kill(String part) {
        platform.kill(part);
    }

    /** Ends a part as an operator does. */
    void stop(String part) {
        platform.ticketing(Map.of(), "stop", part);
    }

    /** Halts a part in the middle of whatever it is doing, until it is resumed. */
    void pause(String part) {
        signal(part, "STOP");
    }

    void resume(String part) {
        signal(part, "CONT");
    }

    private void signal(String part, String signal) {
        platform.process(part).ifPresent(process -> Command.run("kill", "-" + signal, Long.toString(process.pid())));
    }

    /** Restarts what had a bug and what is to have one: from now on these are planted, and no others. */
    void plant(Map<String, Plant> bugs) {
        var changed = new TreeSet<>(plants.keySet());
        changed.addAll(bugs.keySet());
        plants.clear();
        plants.putAll(bugs);
        for (var part : changed) {
            stop(part);
            start(part);
        }
    }

    /** Fails unless all that was to be planted is in what the parts have loaded. */
    void requirePlanted() {
        plants.forEach((part, bug) -> {
            var missing = new ArrayList<>(bug.marks());
            missing.removeAll(linesOf(part));
            if (!missing.isEmpty()) {
                throw new IllegalStateException("What was to be planted never was: " + missing);
            }
        });
    }

    private List<String> linesOf(String service) {
        try {
            var logs = platform.data().resolve("logs");
            var lines = new ArrayList<>(Files.readAllLines(logs.resolve(service + ".log")));
            var before = logs.resolve(service + ".log.1");
            if (Files.exists(before)) {
                lines.addAll(Files.readAllLines(before));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wires between the parts. */
    Wiring wiring() {
        return wiring;
    }

    Provider provider() {
        return provider;
    }

    Platform platform() {
        return platform;
    }

    String url() {
        return platform.url();
    }

    /** The small disk under booking-service's data, where the machine could give it one. */
    Optional<SmallDisk> disk() {
        return disk;
    }

    Clocks clocks() {
        return clocks;
    }

    private Map<String, String> settings(String part) {
        if (part.equals(BROKER)) {
            return Map.of();
        }
        var settings = new HashMap<>(wiring.settings(part));
        settings.put("HOLD_MINUTES", HOLD_MINUTES);
        settings.put("JAVA_TOOL_OPTIONS", String.join(" ", options(part)));
        return settings;
    }

    private List<String> options(String part) {
        var options = new ArrayList<String>();
        options.add(wiring.option(part));
        if (part.equals(EVENT)) {
            options.add(IMPATIENT_SWEEP);
        }
        var planted = new ArrayList<Plant>();
        if (SERVICES.contains(part)) {
            planted.add(Plant.MOVABLE_CLOCK);
            options.add(clocks.option(part));
        }
        Optional.ofNullable(plants.get(part)).ifPresent(planted::add);
        if (!planted.isEmpty()) {
            options.add("-javaagent:" + agent + "="
                    + planted.stream().map(Plant::name).collect(Collectors.joining(",")));
        }
        planted.forEach(plant -> options.addAll(plant.options()));
        return options;
    }

    /** Stops everything and leaves nothing behind, whatever state it is in. */
    @Override
    public void close() {
        PARTS.forEach(this::resume);
        platform.ticketing(Map.of(), "down");
        wiring.close();
        disk.ifPresent(SmallDisk::close);
        platform.stop();
    }
}
