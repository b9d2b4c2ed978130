package ticketing.system.faults;

import java.time.Instant;
import java.util.List;

/** Once the last fault is over, whatever is asked is answered again: ok or refused. */
final class RestartsWork implements Invariant {
    @Override
    public String number() {
        return "I14";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var over = evidence.history().disturbances().stream()
                .map(Disturbance::over)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
        return evidence.history().operations().stream()
                .filter(operation -> operation.began().isAfter(over) && operation.result() == Result.unknown)
                .map(operation ->
                        "\"%s\" got no answer after the last fault: %s".formatted(operation.kind(), operation.answer()))
                .toList();
    }
}
