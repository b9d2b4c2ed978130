package ticketing.booking.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ticketing.kit.http.Refusal;

/**
 * Looks by itself, now and then, whether all owners agree, and whenever an operator asks. What differs at one look may be
 * on its way; what differs at the next one as well is a violated invariant, and counted in {@code invariant_violations}.
 */
@ApplicationScoped
class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private final List<Comparison> comparisons;
    private final EntityManager store;
    private final Clock clock;
    private final Duration pause;
    private List<Difference> lastLook = List.of();
    private volatile List<Difference> violations = List.of();

    Reconciliation(
            @All List<Comparison> comparisons,
            EntityManager store,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "reconciliation.pause") Duration pause) {
        this.comparisons = comparisons;
        this.store = store;
        this.clock = clock;
        this.pause = pause;
        meters.gauge("invariant.violations", this, reconciliation -> reconciliation.violations.size());
    }

    /** What an operator gets. */
    record Report(List<Difference> found, List<Difference> left) {}

    /** At intervals: looks at what belongs to events that are on or ended lately. */
    @Scheduled(
            every = "{reconciliation.every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void lookByItself() {
        try {
            var now = look(clock.instant().minus(LOOKED_BACK));
            var wrong = again(now, lastLook);
            wrong.stream()
                    .filter(difference -> violations.stream().noneMatch(difference::isSame))
                    .forEach(difference -> LOG.errorf("%s: %s", difference.kind(), difference.words()));
            lastLook = now;
            violations = wrong;
        } catch (Refusal refusal) {
            LOG.warnf("Nobody can say whether all owners agree: %s", refusal.getMessage());
        }
    }

    /** Looks at everything, twice, and mends what can be mended if that is wanted and no store is an older one. */
    Report reconcile(boolean repair) {
        var found = lookTwice(List.of());
        if (!repair || found.isEmpty() || found.stream().anyMatch(Difference::isOlderStore)) {
            violations = found;
            return new Report(found, found);
        }
        found.forEach(Reconciliation::mend);
        var left = lookTwice(found);
        violations = left;
        return new Report(found, left);
    }

    private List<Difference> lookTwice(List<Difference> mended) {
        if (!mended.isEmpty()) {
            rest();
        }
        var first = look(Instant.EPOCH);
        if (first.isEmpty()) {
            return first;
        }
        rest();
        return again(look(Instant.EPOCH), first);
    }

    private static void mend(Difference difference) {
        var mend = difference.mend();
        if (mend == null) {
            return;
        }
        try {
            mend.run();
            LOG.warnf("Mended %s: %s", difference.kind(), difference.words());
        } catch (RuntimeException e) {
            LOG.errorf("%s can't be mended right now (%s): %s", difference.kind(), e.getMessage(), difference.words());
        }
    }

    private List<Difference> look(Instant since) {
        store.clear(); // a second look must not see what the first one has read
        var differences = new ArrayList<Difference>();
        comparisons.forEach(comparison -> differences.addAll(comparison.look(since)));
        return differences;
    }

    private static List<Difference> again(List<Difference> now, List<Difference> before) {
        return now.stream()
                .filter(difference -> before.stream().anyMatch(difference::isSame))
                .toList();
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("stopping", "This service is stopping", 5);
        }
    }
}
