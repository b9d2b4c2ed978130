package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import ticketing.booking.hold.Holds;
import ticketing.booking.hold.SeatWish;
import ticketing.booking.payment.ProviderPayment;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/**
 * Brings an expired booking back that was paid, as it turned out: its seats are taken again under a hold of their own if
 * all of them are free and the event is on sale; else the money goes back.
 */
@ApplicationScoped
public class ReviveBooking {
    /** By then event-service has long been told that the seats are free. */
    private static final Duration SEATS_GET_FREE = Duration.ofSeconds(5);

    private final Holds holds;
    private final Bookings bookings;
    private final BookedSeats seats;
    private final LatePayments latePayments;
    private final Writer writer;
    private final Clock clock;

    ReviveBooking(
            Holds holds, Bookings bookings, BookedSeats seats, LatePayments latePayments, Writer writer, Clock clock) {
        this.holds = holds;
        this.bookings = bookings;
        this.seats = seats;
        this.latePayments = latePayments;
        this.writer = writer;
        this.clock = clock;
    }

    /** Revives the booking of this payment, or has the money go back; a refusal means that it can't be said yet. */
    public void revive(ProviderPayment payment) {
        var booking = bookings.findById(payment.bookingId());
        try {
            holds.hold(
                    holdFor(payment),
                    wish(booking),
                    held -> writer.<Boolean>write(() -> {
                        holds.book(held.holdId());
                        latePayments.revive(payment, held.holdId());
                        return true;
                    }));
        } catch (Refusal refusal) {
            if (refusal.status() >= 500 || mayStillGetFree(booking, refusal)) {
                throw refusal;
            }
            writer.run(() -> latePayments.giveBack(payment));
        }
    }

    private SeatWish wish(Booking booking) {
        var ids = seats.of(booking.id()).stream().map(BookedSeat::seatId).toList();
        return new SeatWish(booking.eventId(), ids, null);
    }

    /** The same for the same payment, so that a second try after a crash finds the seats of the first. */
    private static UUID holdFor(ProviderPayment payment) {
        return UUID.nameUUIDFromBytes(("revive " + payment.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the seats may be those that the booking itself has just let go. */
    private boolean mayStillGetFree(Booking booking, Refusal refusal) {
        return refusal.code().equals("seats_unavailable")
                && clock.instant().isBefore(booking.updatedAt().plus(SEATS_GET_FREE));
    }
}
