package ticketing.system.faults;

import java.util.List;

/** After the last fault, what everybody needs works again: whatever of it is asked, sooner or later it is answered. */
final class RestartsWork implements Invariant {
    @Override
    public String number() {
        return "I14";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var later = evidence.history().sinceLastFault();
        return Recovery.KINDS.stream()
                .filter(kind ->
                        later.stream().anyMatch(operation -> operation.kind().equals(kind)))
                .filter(kind -> later.stream().noneMatch(operation -> operation.isAnswered(kind)))
                .map("\"%s\" got no answer any more after the last fault"::formatted)
                .toList();
    }
}
