package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.Settlements;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.store.Writer;

/**
 * What is answered to an attempt to pay whose own commit did not decide. While nothing is decided, the answer is not kept
 * under the Idempotency-Key: who repeats the attempt learns how it went on, and from then on always that.
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
    Answer show(long bookingId, Call call) {
        return call.commit(() -> Answer.ok(views.of(bookings.get(bookingId))));
    }

    /** It is not known what became of the payment, or not carried out: that is seen to soon, unless it just was. */
    Answer open(String key, long bookingId, String attempt, Call call) {
        var opened = writer.write(() -> Optional.of(bookings.get(bookingId))
                .filter(booking -> !booking.wasDecidedBy(attempt))
                .map(booking -> accepted(key, booking)));
        return opened.orElseGet(() -> show(bookingId, call));
    }

    /** The booking had changed when the provider had decided: what was taken is settled soon, unless it was for it. */
    Answer afterLostRace(ProviderPayment payment, Refusal refusal, Call call) {
        var opened = writer.write(() -> {
            var booking = bookings.get(payment.bookingId());
            if (payment.reference() != null && booking.wasDecidedBy(payment.reference())) {
                return Optional.<Answer>empty();
            }
            if (!payment.isCaptured() || booking.payment().hasTaken(payment.key())) {
                throw refusal;
            }
            return Optional.of(accepted(payment.key(), booking));
        });
        return opened.orElseGet(() -> show(payment.bookingId(), call));
    }

    private Answer accepted(String key, Booking booking) {
        settlements.open(key, booking.id(), clock.instant());
        return new Answer(ACCEPTED, views.of(booking), null);
    }
}
