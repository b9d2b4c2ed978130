package ticketing.booking.booking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import ticketing.kit.store.Writer;

/** How many bookings hold seats and wait for their payment, and why others ended. */
@ApplicationScoped
class BookingMeters implements MeterBinder {
    private final Bookings bookings;
    private final Writer writer;
    private final MeterProvider<Counter> ended;

    BookingMeters(Bookings bookings, Writer writer, MeterRegistry registry) {
        this.bookings = bookings;
        this.writer = writer;
        this.ended = Counter.builder("ticketing.bookings.ended").withRegistry(registry);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ticketing.bookings.pending", this, BookingMeters::pending)
                .register(registry);
    }

    /** Within a unit: counts the end of a booking once it is committed. */
    void ended(EndReason reason) {
        writer.afterCommit(() -> ended.withTag("reason", reason.name()).increment());
    }

    @ActivateRequestContext
    double pending() {
        return bookings.countPending();
    }
}
