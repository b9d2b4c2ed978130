package ticketing.booking.booking;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Lapsed bookings end when a test says so, and not by themselves. */
@ApplicationScoped
public class ExpiryByHand {
    private final ExpireBookings expiry;

    ExpiryByHand(ExpireBookings expiry) {
        this.expiry = expiry;
    }

    public void stop() {
        expiry.stop(new ShutdownEvent());
    }

    @ActivateRequestContext
    public boolean turn() {
        return expiry.expireBatch();
    }
}
