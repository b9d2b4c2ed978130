package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;

/** While a disk is full, what can be read is served; when it is free again, so is what is written, without a hand. */
final class FullDisksAreSurvived implements Invariant {
    @Override
    public String number() {
        return "I13";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var disturbance : evidence.history().disturbances()) {
            if (disturbance.fault().equals("disk full") && isUnreadable(disturbance, evidence)) {
                violations.add("nothing could be read while the disk of %s was full".formatted(disturbance.parts()));
            }
        }
        return violations;
    }

    /** Whether somebody wanted to read while it was full, and nobody could. */
    private static boolean isUnreadable(Disturbance full, Evidence evidence) {
        var looks = evidence.history().operations().stream()
                .filter(operation -> operation.kind().equals("look at bookings"))
                .filter(look ->
                        look.began().isAfter(full.from()) && look.ended().isBefore(full.mended()))
                .toList();
        return !looks.isEmpty() && looks.stream().noneMatch(look -> look.result() == Result.ok);
    }
}
