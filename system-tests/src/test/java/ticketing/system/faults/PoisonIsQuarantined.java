package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;

/** What can't be applied is set aside with its reason, by each reader once, and nothing else is. */
final class PoisonIsQuarantined implements Invariant {
    @Override
    public String number() {
        return "I10";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        var left = new ArrayList<>(evidence.quarantined());
        for (var poison : evidence.poison()) {
            for (var reader : poison.readers()) {
                var letters = left.stream()
                        .filter(letter -> letter.id().equals(poison.id())
                                && letter.consumer().equals(reader))
                        .toList();
                if (letters.isEmpty() || letters.getFirst().reason().isBlank()) {
                    violations.add(
                            "%s has not set the poison in %s aside, with a reason".formatted(reader, poison.topic()));
                }
                left.removeAll(letters);
            }
        }
        left.forEach(letter -> violations.add("%s set a good record aside: %s".formatted(letter.consumer(), letter)));
        return violations;
    }
}
