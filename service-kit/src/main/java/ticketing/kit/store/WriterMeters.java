package ticketing.kit.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** How busy the writer is: what waits for it, how many units share a commit, and how long commits take. */
final class WriterMeters {
    private final DistributionSummary batch;
    private final Timer commit;

    WriterMeters(MeterRegistry registry, Supplier<Number> waiting) {
        Gauge.builder("ticketing.writer.waiting", waiting).register(registry);
        batch = DistributionSummary.builder("ticketing.writer.batch").register(registry);
        commit = Timer.builder("ticketing.writer.commit").register(registry);
    }

    void committed(int units, Duration took) {
        batch.record(units);
        commit.record(took);
    }
}
