package ticketing.protocol;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import ticketing.protocol.LockStep.Difference;

/** Holds a service against its specification. */
public final class Conformance {
    private static final int SEEDS_IN_MEMORY = 3_000;
    private static final int SEEDS_OF_THE_SERVICE = 3;

    private final Party party;
    private final RealService service;

    public Conformance(Party party, RealService service) {
        this.party = party;
        this.service = service;
    }

    /** Fails where the service does anything else than is specified, with the seeds from 1 to this. */
    public void check(int seeds) {
        LongStream.rangeClosed(1, seeds).forEach(this::check);
    }

    /** Fails where the service does anything else than is specified, with this seed. */
    public void check(long seed) {
        withService(Plan.of(seed)).run();
    }

    /**
     * Whether the service is told from a specification that lacks this guard, with seeds that tell the specification
     * itself from it. The inbox, whose lack can't be seen by itself, is left out as well, so that it hides nothing.
     */
    public boolean has(Guard guard) {
        var without = EnumSet.of(guard, Guard.inbox);
        return LongStream.concat(LongStream.of(Plan.REJECTED_AND_CANCELLED), LongStream.rangeClosed(1, SEEDS_IN_MEMORY))
                .filter(seed -> differs(seed, without, this::withSpecification))
                .limit(SEEDS_OF_THE_SERVICE)
                .anyMatch(seed -> differs(seed, without, this::withService));
    }

    private static boolean differs(long seed, Set<Guard> without, Function<Plan, Simulation> other) {
        try {
            other.apply(Plan.of(seed).without(without)).unwatched().run();
            return false;
        } catch (Difference difference) {
            return true;
        }
    }

    private Simulation withSpecification(Plan plan) {
        var whole = Simulation.specification(party, plan.without(Set.of()));
        return new Simulation(plan).with(party, specification -> new LockStep(specification, whole));
    }

    private Simulation withService(Plan plan) {
        service.crash(); // whatever a run before has left under way
        return new Simulation(service.prepare(plan)).with(party, specification -> new LockStep(specification, service));
    }
}
