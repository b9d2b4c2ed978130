package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.Settlements;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.store.Writer;

/**
 * What is answered to an attempt to pay that did not itself decide. Such an answer is not kept under the
 * Idempotency-Key: who repeats the attempt learns how it went on.
 */
@ApplicationScoped
class OpenPayments {
    private static final int ACCEPTED = 202;

    private final Settlements settlements;
    private final Bookings bookings;
    private final BookingViews views;
    private final Writer writer;
    private final Clock clock;

    OpenPayments(Settlements settlements, Bookings bookings, BookingViews views, Writer writer, Clock clock) {
        this.settlements = settlements;
        this.bookings = bookings;
        this.views = views;
        this.writer = writer;
        this.clock = clock;
    }

    /** The booking as this very attempt has decided it, though its answer was lost. */
    Answer show(Booking booking) {
        return Answer.ok(views.of(booking));
    }

    /** It is not known what became of the payment, or not carried out: that is seen to soon. */
    Answer open(String key, long bookingId) {
        return writer.write(() -> accepted(key, bookingId));
    }

    /** The booking had changed when the provider had decided: what was taken is settled soon, unless it was for it. */
    Answer afterLostRace(ProviderPayment payment, Refusal refusal) {
        return writer.write(() -> {
            var booking = bookings.findById(payment.bookingId());
            if (payment.reference() != null && booking.wasDecidedBy(payment.reference())) {
                return show(booking);
            }
            if (!payment.isCaptured() || booking.payment().hasTaken(payment.key())) {
                throw refusal;
            }
            return accepted(payment.key(), payment.bookingId());
        });
    }

    private Answer accepted(String key, long bookingId) {
        settlements.open(key, bookingId, clock.instant());
        return new Answer(ACCEPTED, views.of(bookings.findById(bookingId)), null);
    }
}
