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
            if (disturbance.fault().equals("disk full") && !isReadFrom(disturbance, evidence)) {
                violations.add("nothing could be read while the disk of %s was full".formatted(disturbance.parts()));
            }
        }
        return violations;
    }

    private static boolean isReadFrom(Disturbance full, Evidence evidence) {
        return evidence.history()
                .of("look at bookings", Result.ok)
                .anyMatch(look ->
                        look.began().isAfter(full.from()) && look.ended().isBefore(full.mended()));
    }
}
