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

    /**
     * What came of a look at the evidence.
     *
     * @param settledAfter how long it was calm until nothing was broken, or it was enough
     * @param late how late holds ended
     */
    record Finding(List<Violation> violations, Duration settledAfter, List<Duration> late) {}

    static Finding check(int round, Duration patience, Supplier<Evidence> evidence) {
        var calm = Instant.now();
        while (true) {
            var finding = look(round, calm, evidence);
            if (finding.violations().isEmpty() || finding.settledAfter().compareTo(patience) > 0) {
                return finding;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Finding look(int round, Instant calm, Supplier<Evidence> evidence) {
        try {
            var seen = evidence.get();
            var violations = ALL.stream()
                    .flatMap(invariant -> invariant.violations(seen).stream()
                            .map(what -> new Violation(round, invariant.number(), what)))
                    .toList();
            return new Finding(violations, Duration.between(calm, Instant.now()), HoldsEndInTime.lateness(seen));
        } catch (Investigator.NotCalm | KafkaException e) {
            var unseen = new Violation(round, "calm", String.valueOf(e.getMessage()));
            return new Finding(List.of(unseen), Duration.between(calm, Instant.now()), List.of());
        }
    }
}
