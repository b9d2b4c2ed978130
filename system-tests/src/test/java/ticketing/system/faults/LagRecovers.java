package ticketing.system.faults;

import java.util.List;

/** Whoever fell behind has caught up by itself. */
final class LagRecovers implements Invariant {
    @Override
    public String number() {
        return "I9";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.lag().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> "%s still has %d records to read".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
