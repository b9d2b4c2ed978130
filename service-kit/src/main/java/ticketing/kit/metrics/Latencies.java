package ticketing.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** Which durations are counted in buckets, so that percentiles can be told over all replicas, and in which. */
class Latencies {
    private static final Set<String> IN_BUCKETS =
            Set.of("http.server.requests", "ticketing.inbox.delay", "ticketing.writer.commit");
    private static final double[] BUCKETS = Stream.of(1, 2, 5, 10, 20, 40, 100, 200, 500, 1_000, 2_000, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return IN_BUCKETS.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
