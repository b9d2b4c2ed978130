package ticketing.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A hold ends when its time is over, by its owner's clock: never early, not to be paid then, and at most a second late. That
 * second is for a machine with nothing else to do; here all parts, the people and the checker share one, and some parts are
 * just starting. So the verdict allows more, and the report tells how late they were.
 */
final class HoldsEndInTime implements Invariant {
    private static final Duration LATE = Duration.ofSeconds(1);

    /** What a busy machine may make of a second. */
    private static final int BUSY = 5;

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
        if (!hasLapsed(fact)) {
            return;
        }
        if (happened.isBefore(due)) {
            violations.add("booking %d ended at %s, before its time at %s".formatted(booking, happened, due));
            return;
        }
        var isOwnerWell = evidence.history().isWell(Stage.BOOKING, due, happened);
        var latest = due.plus(LATE.multipliedBy(BUSY)).plus(evidence.history().stalled(due, happened));
        if (isOwnerWell && happened.isAfter(latest)) {
            violations.add("booking %d ended at %s, long after its time at %s".formatted(booking, happened, due));
        }
    }

    private static boolean hasLapsed(Fact fact) {
        return fact.what().equals("cancelled")
                && fact.data().path("reason").asText().equals("expired");
    }

    /** How late holds ended whose owner was well at that time. */
    static List<Duration> lateness(Evidence evidence) {
        return evidence.bookingFacts().values().stream()
                .flatMap(List::stream)
                .filter(HoldsEndInTime::hasLapsed)
                .filter(fact ->
                        evidence.history().isWell(Stage.BOOKING, fact.moment("expires_at"), fact.moment("updated_at")))
                .map(fact -> Duration.between(fact.moment("expires_at"), fact.moment("updated_at")))
                .toList();
    }
}
