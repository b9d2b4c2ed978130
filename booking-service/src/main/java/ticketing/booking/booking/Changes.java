package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import ticketing.booking.event.Events;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.kit.http.Refusal;

/** What every change of a booking does around its conditional update: refuse with the reason, or tell and show. */
@ApplicationScoped
class Changes {
    private final Bookings bookings;
    private final Events events;
    private final BookingFacts facts;
    private final BookingViews views;
    private final Clock clock;

    Changes(Bookings bookings, Events events, BookingFacts facts, BookingViews views, Clock clock) {
        this.bookings = bookings;
        this.events = events;
        this.facts = facts;
        this.views = views;
        this.clock = clock;
    }

    /** A booking and its seats, as they are after a change. */
    record Changed(Booking booking, List<BookedSeat> seats) {}

    /** Refuses what only a pending booking in time can, where it is plain already that this one is not. */
    void requirePending(Booking seen) {
        var now = clock.instant();
        if (!seen.isPending(now)) {
            throw Refusals.notPending(seen, now);
        }
    }

    /** Within a unit: does the conditional update of a pending booking, or refuses with the reason why it can't be. */
    void require(long id, Predicate<Instant> update) {
        var now = clock.instant();
        if (!update.test(now)) {
            throw refusal(bookings.get(id), now);
        }
    }

    /** Within a unit: does the conditional update that brings the booking as it is then, or refuses with the reason. */
    Booking orRefuse(long id, Function<Instant, Optional<Booking>> update) {
        var now = clock.instant();
        return update.apply(now).orElseThrow(() -> refusal(bookings.get(id), now));
    }

    private Refusal refusal(Booking booking, Instant now) {
        if (!booking.isPending(now)) {
            return Refusals.notPending(booking, now);
        }
        var event = events.findById(booking.eventId());
        if (event != null && event.isCancelled()) {
            return Refusals.eventNotOnSale(booking.eventId());
        }
        return Refusals.changedMeanwhile(booking.id());
    }

    /** Within a unit, after the update: the booking as it is now. */
    Changed load(long id) {
        return load(id, views.seatsOf(id));
    }

    /** The same, where the seats have not changed. */
    Changed load(long id, List<BookedSeat> itsSeats) {
        return new Changed(bookings.get(id), itsSeats);
    }

    /** Within a unit: publishes the change. */
    void publish(BookingFacts.Kind kind, Changed now, List<BookedSeat> released) {
        facts.publish(kind, now.booking(), now.seats(), released);
    }

    /** Within a unit: publishes the change, and shows the booking with these tickets. */
    BookingView tell(BookingFacts.Kind kind, Changed now, List<IssuedTicket> tickets) {
        publish(kind, now, List.of());
        return views.of(now.booking(), now.seats(), tickets);
    }

    /** Shows a booking that has no tickets. */
    BookingView show(Changed now) {
        return views.of(now.booking(), now.seats(), List.of());
    }

    /** The time by which changes are decided. */
    Instant now() {
        return clock.instant();
    }
}
