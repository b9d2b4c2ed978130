package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** While a part is cut off, whoever needs it is told so soon, and whoever doesn't is served. */
final class CutPartsFailFast implements Invariant {
    /** The longest that anybody may wait for an answer while a connection is cut, by how it is cut. */
    private static final Map<String, Long> LONGEST_MILLIS = Map.of("cut, refusing", 3_000L, "cut, silent", 11_000L);

    @Override
    public String number() {
        return "I12";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var cut : evidence.history().disturbances()) {
            var longest = LONGEST_MILLIS.get(cut.fault());
            if (longest != null) {
                evidence.history()
                        .operations()
                        .forEach(operation -> operation.tries().stream()
                                .filter(attempt -> attempt.at().isAfter(cut.from())
                                        && attempt.at()
                                                .plusMillis(attempt.millis())
                                                .isBefore(cut.mended())
                                        && attempt.millis() > longest + stalled(evidence, attempt))
                                .forEach(attempt -> violations.add("\"%s\" waited %d ms while %s was %s"
                                        .formatted(operation.kind(), attempt.millis(), cut.parts(), cut.fault()))));
            }
        }
        return violations;
    }

    private static long stalled(Evidence evidence, Try attempt) {
        return evidence.history()
                .pulse()
                .stalled(attempt.at(), attempt.at().plusMillis(attempt.millis()))
                .toMillis();
    }
}
