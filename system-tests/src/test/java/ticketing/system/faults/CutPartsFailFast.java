package ticketing.system.faults;

import java.time.Duration;
import java.util.List;

/** While a part is cut off, whoever needs it is told so soon, and whoever doesn't is served: nobody waits in vain. */
final class CutPartsFailFast implements Invariant {
    /** No call is under way for longer, whatever happens behind the gateway: its ten seconds, and a busy machine's two. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    @Override
    public String number() {
        return "I12";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var history = evidence.history();
        return history.disturbances().stream()
                .filter(Disturbance::isCut)
                .flatMap(cut -> history.triesDuring(cut)
                        .filter(attempt ->
                                attempt.waited().compareTo(LONGEST.plus(history.stalled(attempt.at(), attempt.ended())))
                                        > 0)
                        .map(attempt -> "somebody waited %d ms while %s was %s"
                                .formatted(attempt.millis(), cut.parts(), cut.fault())))
                .toList();
    }
}
