package ticketing.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Every fault that can be done to a stage. */
final class Faults {
    /** Longer than any part waits for another. */
    private static final Duration LONGER_THAN_PATIENCE = Duration.ofSeconds(8);

    private static final List<Wire.State> CUTS = List.of(Wire.State.refusing, Wire.State.silent, Wire.State.mute);

    private static final int FARTHEST_CLOCK_SECONDS = 20;

    private final Stage stage;
    private final Postman postman;
    private final Topics topics;
    private final Random random;
    private final List<Postman.Poison> poison = new ArrayList<>();

    Faults(Stage stage, Topics topics, Random random) {
        this.stage = stage;
        this.topics = topics;
        this.random = random;
        this.postman = new Postman(topics, random);
    }

    /** One of each kind, those that this machine allows. */
    List<Supplier<Fault>> all() {
        var all = new ArrayList<Supplier<Fault>>(List.of(
                () -> kill(World.any(Stage.PARTS, random)),
                this::killAll,
                () -> pause(World.any(Stage.PARTS, random)),
                this::brokerDown,
                () -> cut(World.any(stage.wiring().all(), random), Wire.State.refusing),
                () -> cut(World.any(stage.wiring().all(), random), Wire.State.silent),
                () -> cut(World.any(stage.wiring().of(Stage.PAYMENTS), random), World.any(CUTS, random)),
                () -> kill(Stage.PAYMENTS),
                () -> provider("provider silent", Map.of("silence_rate", 0.4, "loss_rate", 0.2)),
                () -> provider("provider slow", Map.of("delay_ms", 2_000)),
                () -> provider("provider away", Map.of("outage_ms", 4_000)),
                () -> provider("late, double callbacks", Map.of("callback_delay_ms", 5_000, "duplicate_rate", 1)),
                this::repeated,
                this::disordered,
                () -> rewind(World.any(List.of(Stage.EVENT, Stage.BOOKING, Stage.SUPPORT), random)),
                this::poisoned,
                () -> movedClock(World.any(Stage.SERVICES, random))));
        stage.disk().ifPresent(disk -> all.add(() -> fullDisk(disk)));
        return all;
    }

    Fault kill(String part) {
        return new Fault("kill -9", Set.of(part), seconds(1), () -> stage.kill(part), () -> stage.start(part));
    }

    Fault killAll() {
        return new Fault(
                "kill -9 of all",
                Set.copyOf(Stage.PARTS),
                seconds(0),
                () -> Stage.PARTS.parallelStream().forEach(stage::kill),
                () -> stage.startAll(Stage.PARTS));
    }

    Fault pause(String part) {
        return new Fault(
                "SIGSTOP", Set.of(part), LONGER_THAN_PATIENCE, () -> stage.pause(part), () -> stage.resume(part));
    }

    Fault brokerDown() {
        return new Fault(
                "broker down",
                Set.of(Stage.BROKER),
                seconds(20),
                () -> stage.kill(Stage.BROKER),
                () -> stage.start(Stage.BROKER));
    }

    Fault cut(Wire wire, Wire.State state) {
        return new Fault(
                "cut, " + state,
                wire.ends(),
                LONGER_THAN_PATIENCE,
                () -> wire.become(state),
                () -> wire.become(Wire.State.whole));
    }

    /** The payment provider does something to those who call it, and whom it calls; luck is the same for the same seed. */
    Fault provider(String kind, Map<String, Object> behaviour) {
        var all = new HashMap<>(behaviour);
        all.put("seed", random.nextInt());
        return new Fault(
                kind,
                Set.of(Stage.PAYMENTS),
                seconds(5),
                () -> stage.provider().behave(all),
                () -> stage.provider().behave(Map.of()));
    }

    /** All that the provider is asked for is done, and none of it answered. */
    Fault silentProvider() {
        return provider("provider silent", Map.of("silence_rate", 1));
    }

    Fault repeated() {
        return new Fault("messages again", Set.of(), seconds(1), postman::repeat, () -> {});
    }

    Fault disordered() {
        return new Fault("old messages as news", Set.of(), seconds(1), postman::disorder, () -> {});
    }

    Fault rewind(String service) {
        return new Fault(
                "offsets to the start",
                Set.of(service),
                seconds(0),
                () -> {
                    stage.stop(service);
                    topics.rewind(service);
                },
                () -> stage.start(service));
    }

    Fault poisoned() {
        return new Fault("poison", Set.of(), seconds(1), () -> poison.addAll(postman.poison()), () -> {});
    }

    Fault fullDisk(SmallDisk disk) {
        return new Fault("disk full", Set.of(Stage.BOOKING), seconds(5), disk::fill, disk::free);
    }

    Fault movedClock(String service) {
        var by = Duration.ofSeconds(random.nextInt(-FARTHEST_CLOCK_SECONDS, FARTHEST_CLOCK_SECONDS + 1));
        return new Fault(
                "clock moved",
                Set.of(service),
                seconds(6),
                () -> stage.clocks().move(service, by),
                () -> stage.clocks().move(service, Duration.ZERO));
    }

    /** What was put into the topics that nobody can read. */
    List<Postman.Poison> poison() {
        return poison;
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
