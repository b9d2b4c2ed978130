package ticketing.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What was published, by type, and what of it waits for the broker. */
@ApplicationScoped
class OutboxMeters implements MeterBinder {
    /** Beyond this many, a backlog is counted no further: the question has to stay cheap when it is large. */
    static final int MOST = 100_000;

    private final EntityManager store;
    private final Clock clock;
    private final MeterProvider<Counter> published;

    OutboxMeters(EntityManager store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        this.published = Counter.builder("ticketing.facts").withRegistry(registry);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ticketing.outbox.unsent", this, OutboxMeters::unsent).register(registry);
        Gauge.builder("ticketing.outbox.oldest", this, OutboxMeters::oldestSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Counts a fact whose commit is done. */
    void published(String type) {
        published.withTag("type", type).increment();
    }

    @ActivateRequestContext
    double unsent() {
        return number(store.createNativeQuery(
                        "select count(*) from (select 1 from outbox where sent_at is null limit ?1) unsent")
                .setParameter(1, MOST)
                .getSingleResult());
    }

    @ActivateRequestContext
    double oldestSeconds() {
        var oldest = store.createNativeQuery("select created_at from outbox where sent_at is null order by id limit 1")
                .getResultList();
        return oldest.isEmpty() ? 0 : Math.max(0, clock.millis() - number(oldest.getFirst())) / 1_000;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
