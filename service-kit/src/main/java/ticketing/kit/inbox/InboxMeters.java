package ticketing.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Rate, errors and duration of each topic's consumer, and how long after a fact its effect comes. */
@ApplicationScoped
class InboxMeters {
    private static final String TOPIC = "topic";

    private final MeterProvider<Counter> records;
    private final MeterProvider<Timer> batches;
    private final MeterProvider<Timer> delays;
    private final Clock clock;

    InboxMeters(MeterRegistry registry, Clock clock) {
        this.records = Counter.builder("ticketing.inbox.records").withRegistry(registry);
        this.batches = Timer.builder("ticketing.inbox.batch").withRegistry(registry);
        this.delays = Timer.builder("ticketing.inbox.delay").withRegistry(registry);
        this.clock = clock;
    }

    /** Does the work on a batch of this topic, and notes how long it took. */
    void timed(String topic, Runnable work) {
        batches.withTag(TOPIC, topic).record(work);
    }

    /** A record of this topic took effect; the fact happened at this moment. */
    void applied(String topic, Instant happened) {
        count(topic, "applied");
        var after = Duration.between(happened, clock.instant());
        delays.withTag(TOPIC, topic).record(after.isNegative() ? Duration.ZERO : after); // clocks of two machines
    }

    void duplicate(String topic) {
        count(topic, "duplicate");
    }

    void dead(String topic) {
        count(topic, "dead");
    }

    private void count(String topic, String outcome) {
        records.withTags(TOPIC, topic, "outcome", outcome).increment();
    }
}
