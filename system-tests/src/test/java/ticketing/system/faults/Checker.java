package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Holds the evidence against every promise, until nothing is broken or it has been calm for long enough. */
final class Checker {
    static final List<Invariant> ALL = List.of(
            new OneTicketPerSeat(),
            new AnswersAreDurable(),
            new MoneyHasTickets(),
            new MoneyAddsUp(),
            new BooksAgree(),
            new OneKeyOneEffect(),
            new FactsArriveOnce(),
            new HoldsEndInTime(),
            new CancelledEventsAreSettled(),
            new LagRecovers(),
            new PoisonIsQuarantined(),
            new TicketsAdmitOnce(),
            new CutPartsFailFast(),
            new FullDisksAreSurvived(),
            new RestartsWork());

    /** Within this time of calm everything must have been settled. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private Checker() {}

    /** What is broken, and how long it was calm until nothing was. */
    record Finding(List<Violation> violations, Duration settledAfter) {}

    static Finding check(int round, Duration patience, Supplier<Evidence> evidence) {
        var calm = Instant.now();
        while (true) {
            var violations = violations(round, evidence);
            var waited = Duration.between(calm, Instant.now());
            if (violations.isEmpty() || waited.compareTo(patience) > 0) {
                return new Finding(violations, waited);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static List<Violation> violations(int round, Supplier<Evidence> evidence) {
        try {
            var seen = evidence.get();
            return ALL.stream()
                    .flatMap(invariant -> invariant.violations(seen).stream()
                            .map(what -> new Violation(round, invariant.number(), what)))
                    .toList();
        } catch (Investigator.NotCalm | KafkaException e) {
            return List.of(new Violation(round, "calm", String.valueOf(e.getMessage())));
        }
    }
}
