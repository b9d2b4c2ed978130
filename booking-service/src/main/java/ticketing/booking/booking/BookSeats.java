package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import ticketing.booking.event.Events;
import ticketing.booking.hold.HeldSeats;
import ticketing.booking.hold.Holds;
import ticketing.booking.hold.SeatWish;
import ticketing.booking.offer.Offers;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;

/** Books seats: has event-service hold them, then writes the booking, all of it or none. */
@ApplicationScoped
class BookSeats {
    private final Holds holds;
    private final Offers offers;
    private final Events events;
    private final NewBookings bookings;
    private final Clock clock;

    BookSeats(Holds holds, Offers offers, Events events, NewBookings bookings, Clock clock) {
        this.holds = holds;
        this.offers = offers;
        this.events = events;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Books what is wished for. An offer that can't be taken is refused before any seat is held. */
    Answer book(long customerId, SeatWish wish, @Nullable String offerCode, Call call) {
        if (offerCode != null) {
            offers.usable(offerCode, wish.eventId(), clock.instant());
        }
        return holds.hold(call.id("hold"), wish, held -> call.commit(() -> write(customerId, held, offerCode)));
    }

    private Answer write(long customerId, HeldSeats held, @Nullable String offerCode) {
        holds.book(held.holdId());
        if (events.isCancelled(held.event())) {
            throw Refusals.eventNotOnSale(held.event().id());
        }
        var now = clock.instant();
        var offer = offerCode == null
                ? ChosenOffer.NONE
                : ChosenOffer.of(offers.take(offerCode, held.event().id(), now));
        var view = bookings.add(customerId, held, offer, now);
        return Answer.created("/api/bookings/" + view.id(), view);
    }
}
