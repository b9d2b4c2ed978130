package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ticketing.booking.hold.Holds;
import ticketing.booking.hold.SeatWish;
import ticketing.kit.store.Writer;

/**
 * Changes the seats and the offer of a pending booking as a whole, or nothing. New seats come under a hold of their own
 * (docs/decisions/003-a-changed-booking-takes-a-second-hold.md); the time to pay stays as it was.
 */
@ApplicationScoped
class ChangeBooking {
    private final Holds holds;
    private final BookedSeats seats;
    private final Repricing repricing;
    private final Changes changes;
    private final Writer writer;

    ChangeBooking(Holds holds, BookedSeats seats, Repricing repricing, Changes changes, Writer writer) {
        this.holds = holds;
        this.seats = seats;
        this.repricing = repricing;
        this.changes = changes;
        this.writer = writer;
    }

    /** Changes this booking, as it was seen; one that was changed meanwhile is left alone, and that is refused. */
    BookingView change(Booking seen, @Nullable List<Long> wanted, @Nullable String offerCode) {
        changes.requirePending(seen);
        var change = SeatChange.of(seats.of(seen.id()), wanted);
        repricing.checkOffer(seen, offerCode);
        if (change.added().isEmpty()) {
            return writer.write(() -> apply(seen, change, List.of(), offerCode));
        }
        var wish = new SeatWish(seen.eventId(), change.added(), null);
        return holds.hold(
                UUID.randomUUID(),
                wish,
                held -> writer.write(() -> {
                    holds.book(held.holdId());
                    return apply(seen, change, BookedSeat.of(seen.id(), held), offerCode);
                }));
    }

    private BookingView apply(Booking seen, SeatChange change, List<BookedSeat> added, @Nullable String offerCode) {
        var cents = Stream.concat(change.retained().stream(), added.stream())
                .map(BookedSeat::priceCents)
                .toList();
        repricing.apply(seen, cents, offerCode);
        if (!change.dropped().isEmpty()) {
            seats.drop(seen.id(), change.droppedIds());
        }
        if (!added.isEmpty()) {
            seats.take(added);
        }
        var now = changes.load(seen.id());
        changes.publish(BookingFacts.Kind.seats_changed, now, change.dropped());
        return changes.show(now);
    }
}
