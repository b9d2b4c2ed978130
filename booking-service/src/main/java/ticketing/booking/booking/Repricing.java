package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ticketing.booking.offer.Offers;
import ticketing.booking.price.Price;

/** Gives a pending booking another price and, where wanted, another offer. A code of null keeps it, an empty one drops it. */
@ApplicationScoped
class Repricing {
    private final Bookings bookings;
    private final Offers offers;
    private final Changes changes;
    private final BookingConfig config;

    Repricing(Bookings bookings, Offers offers, Changes changes, BookingConfig config) {
        this.bookings = bookings;
        this.offers = offers;
        this.changes = changes;
        this.config = config;
    }

    /** Refuses a code that can't be taken now; it may still be lost before it is. */
    void checkOffer(Booking booking, @Nullable String code) {
        if (code != null && !code.isBlank() && differs(booking, code)) {
            offers.usable(code, booking.eventId(), changes.now());
        }
    }

    /** Within a unit: the booking, if it is still as it was seen, costs what these seats do under the offer it takes. */
    void apply(Booking seen, List<Long> seatCents, @Nullable String code) {
        changes.require(seen.id(), now -> {
            var offer = offer(seen, code, now);
            return bookings.reprice(seen, Price.of(seatCents, offer.discount(), config.taxRate()), offer, now);
        });
    }

    private ChosenOffer offer(Booking booking, @Nullable String code, Instant now) {
        var old = booking.offerId();
        if (code == null || !differs(booking, code)) {
            return old == null ? ChosenOffer.NONE : ChosenOffer.of(offers.findById(old));
        }
        if (old != null) {
            offers.giveBack(old);
        }
        return code.isBlank() ? ChosenOffer.NONE : ChosenOffer.of(offers.take(code, booking.eventId(), now));
    }

    private static boolean differs(Booking booking, String code) {
        var current = booking.offerCode();
        return !code.strip().equalsIgnoreCase(current == null ? "" : current);
    }
}
