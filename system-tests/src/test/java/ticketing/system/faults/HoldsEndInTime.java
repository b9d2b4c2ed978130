package ticketing.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A hold ends when its time is over, by its owner's clock: never early, at most a second late, and not to be paid then. */
final class HoldsEndInTime implements Invariant {
    private static final Duration LATE = Duration.ofSeconds(1);

    /** How often its owner has to get its turn on the machine in between: to look, to write and to sync. */
    private static final int STEPS = 3;

    @Override
    public String number() {
        return "I7";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        evidence.bookingFacts().forEach((booking, facts) -> {
            // one that was ended, but had been paid as it turned out, has its seats by a hold of their own since
            var wasRevived = facts.stream().anyMatch(fact -> fact.what().equals("cancelled"));
            for (var fact : facts) {
                if (!wasRevived || !fact.what().equals("confirmed")) {
                    check(booking, fact, evidence, violations);
                }
            }
        });
        return violations;
    }

    private static void check(long booking, Fact fact, Evidence evidence, List<String> violations) {
        var due = fact.moment("expires_at");
        var happened = fact.moment("updated_at");
        if (fact.what().equals("confirmed") && !happened.isBefore(due)) {
            violations.add(
                    "booking %d was paid at %s, after its hold had ended at %s".formatted(booking, happened, due));
        }
        if (!fact.what().equals("cancelled")
                || !fact.data().path("reason").asText().equals("expired")) {
            return;
        }
        if (happened.isBefore(due)) {
            violations.add("booking %d ended at %s, before its time at %s".formatted(booking, happened, due));
        }
        var isOwnerWell = evidence.history().disturbances().stream()
                .noneMatch(disturbance -> disturbance.touches(Stage.BOOKING, due, happened));
        var latest = due.plus(LATE)
                .plus(evidence.history().pulse().stalled(due, happened).multipliedBy(STEPS));
        if (isOwnerWell && happened.isAfter(latest)) {
            violations.add("booking %d ended at %s, long after its time at %s".formatted(booking, happened, due));
        }
    }
}
