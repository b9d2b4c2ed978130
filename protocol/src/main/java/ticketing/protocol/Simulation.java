package ticketing.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ticketing.protocol.Side.Input;
import ticketing.protocol.Side.Output;
import ticketing.protocol.Side.Sweep;

/**
 * Three services, their network, and people who use them, for some minutes of virtual time full of faults, and some
 * more without, until all is at rest. {@link Invariants} are checked after each step, and those of the end at the end.
 */
public final class Simulation {
    private static final Duration TROUBLE = Duration.ofSeconds(60);
    private static final Duration CALM = Duration.ofSeconds(110);

    /** Something that must not be. */
    public static final class Violation extends AssertionError {
        Violation(String what) {
            super(what);
        }
    }

    /** What led to a failure: shown beneath it. */
    private final class Course extends Exception {
        Course() {
            super(
                    "This was seed %d with %d customers:%n%s".formatted(plan.seed(), plan.customers(), course()),
                    null,
                    false,
                    false);
        }
    }

    /** One step of the course of things. */
    record Step(Instant at, Party party, String input, List<Output> outputs) {
        boolean didSomething() {
            return !outputs.isEmpty() || !input.startsWith("Turn");
        }

        @Override
        public String toString() {
            return "%s %-8s %s%s"
                    .formatted(at.toString().substring(11), party, input, outputs.isEmpty() ? "" : " -> " + outputs);
        }
    }

    private final Plan plan;
    private final Timeline time;
    private final Network network;
    private final Invariants invariants;
    private final Map<Party, Side> sides = new EnumMap<>(Party.class);
    private final Map<Party, Integer> skews = new EnumMap<>(Party.class);
    private final List<Step> trace = new ArrayList<>();
    private boolean isWatched = true;

    /** The specifications of all three. */
    public Simulation(Plan plan) {
        this.plan = plan;
        time = new Timeline(plan.start(), plan.seed());
        network = new Network(plan, time, this::step, this::crash);
        var bookings = new BookingSide(plan);
        var seats = new SeatSide(plan);
        var refunds = new RefundSide(plan);
        sides.putAll(Map.of(Party.bookings, bookings, Party.seats, seats, Party.refunds, refunds));
        invariants = new Invariants(bookings, seats, refunds, plan);
        sides.keySet().forEach(party -> skews.put(party, time.between(0, 2_000)));
    }

    /** The specification of one side. */
    static Side specification(Party party, Plan plan) {
        return switch (party) {
            case bookings -> new BookingSide(plan);
            case seats -> new SeatSide(plan);
            case refunds -> new RefundSide(plan);
        };
    }

    /** Has something else take part in place of this specification: one that has it inside. */
    public Simulation with(Party party, UnaryOperator<Side> instead) {
        sides.computeIfPresent(party, (_, spec) -> instead.apply(spec));
        return this;
    }

    /** Lets invariants be broken, where it is known that they will be. */
    public Simulation unwatched() {
        isWatched = false;
        return this;
    }

    /** Runs the plan, and fails with the course of things where an invariant is broken or a side fails. */
    public void run() {
        try {
            new People(plan, time, network).begin();
            for (var sweep : Sweep.values()) {
                sweep(sweep);
            }
            network.begin();
            time.run(TROUBLE);
            network.calm();
            time.run(CALM);
            if (isWatched) {
                invariants.checkAtRest();
            }
        } catch (AssertionError broken) {
            broken.addSuppressed(new Course());
            throw broken;
        }
    }

    /** What happened, a line per step. */
    public String course() {
        return trace.stream().filter(Step::didSomething).map(Step::toString).collect(Collectors.joining("\n"));
    }

    private void sweep(Sweep sweep) {
        time.after(500, 8_000, () -> {
            network.turn(sweep);
            sweep(sweep);
        });
    }

    private List<Output> step(Party party, Input input) {
        var now = time.now().plusMillis(skews.getOrDefault(party, 0));
        var outputs = side(party).handle(input, now);
        trace.add(new Step(now, party, input.toString(), outputs));
        if (isWatched) {
            invariants.check(party, outputs, now);
        }
        return outputs;
    }

    private boolean crash(Party party) {
        if (!side(party).canCrash()) {
            return false;
        }
        side(party).crash();
        trace.add(new Step(time.now(), party, "crashed", List.of()));
        return true;
    }

    private Side side(Party party) {
        return requireNonNull(sides.get(party));
    }
}
