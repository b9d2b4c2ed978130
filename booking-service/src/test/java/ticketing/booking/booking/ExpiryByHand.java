package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Lapsed bookings end when a test says so, and not by themselves. */
@ApplicationScoped
public class ExpiryByHand {
    private final ExpireBookings expiry;

    ExpiryByHand(ExpireBookings expiry) {
        this.expiry = expiry;
    }

    @ActivateRequestContext
    public boolean turn() {
        return expiry.expireBatch();
    }
}
