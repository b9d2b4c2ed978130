package ticketing.event.hold;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** How many holds wait for the booking they were taken for: many of them mean that bookings don't come through. */
@ApplicationScoped
class HoldMeters implements MeterBinder {
    private final Holds holds;

    HoldMeters(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ticketing.holds.open", this, HoldMeters::open).register(registry);
    }

    @ActivateRequestContext
    double open() {
        return holds.countOpen();
    }
}
