package ticketing.booking.settlement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import ticketing.booking.payment.Settlements;

/** How many payments are not settled, and for how long the oldest of them hasn't been. */
@ApplicationScoped
class SettlementMeters implements MeterBinder {
    private final Settlements settlements;
    private final Clock clock;

    SettlementMeters(Settlements settlements, Clock clock) {
        this.settlements = settlements;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ticketing.settlements.waiting", this, SettlementMeters::waiting)
                .register(registry);
        Gauge.builder("ticketing.settlements.oldest", this, SettlementMeters::oldestSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    @ActivateRequestContext
    double waiting() {
        return settlements.countUnsettled();
    }

    @ActivateRequestContext
    double oldestSeconds() {
        return settlements
                .oldestUnsettled()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
