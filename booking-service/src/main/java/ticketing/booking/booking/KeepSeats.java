package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;

/** Begins the hold period of a pending booking anew, a bounded number of times. */
@ApplicationScoped
class KeepSeats {
    private final Bookings bookings;
    private final Changes changes;
    private final BookingConfig config;

    KeepSeats(Bookings bookings, Changes changes, BookingConfig config) {
        this.bookings = bookings;
        this.changes = changes;
        this.config = config;
    }

    /** Gives this booking a fresh hold period from now on. */
    Answer extend(Booking seen, Call call) {
        changes.requirePending(seen);
        var most = config.maxExtensions();
        if (seen.extensions() >= most) {
            throw Refusals.extensionLimitReached(most);
        }
        return call.commit(() -> {
            changes.require(seen.id(), now -> bookings.extend(seen.id(), now.plus(config.holdPeriod()), most, now));
            return Answer.ok(changes.tell(BookingFacts.Kind.extended, changes.load(seen.id()), List.of()));
        });
    }
}
