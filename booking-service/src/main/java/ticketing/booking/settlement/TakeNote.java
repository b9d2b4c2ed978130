package ticketing.booking.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.Booking;
import ticketing.booking.booking.Bookings;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.payment.Settlements;
import ticketing.kit.store.Writer;

/**
 * Takes note of what the provider has decided. Nearly always the booking shows it already, and nothing is written; what
 * it doesn't show is opened to be settled.
 */
@ApplicationScoped
class TakeNote {
    private final Bookings bookings;
    private final Settlements settlements;
    private final Writer writer;
    private final Clock clock;

    TakeNote(Bookings bookings, Settlements settlements, Writer writer, Clock clock) {
        this.bookings = bookings;
        this.settlements = settlements;
        this.writer = writer;
        this.clock = clock;
    }

    /** What is news of these payments is sure to be settled once this returns. */
    void of(List<ProviderPayment> payments) {
        var known = bookingsOf(payments);
        var news = payments.stream()
                .filter(payment -> isNews(payment, known.get(payment.bookingId())))
                .toList();
        if (!news.isEmpty()) {
            writer.run(() ->
                    news.forEach(payment -> settlements.open(payment.key(), payment.bookingId(), clock.instant())));
        }
    }

    private Map<Long, Booking> bookingsOf(List<ProviderPayment> payments) {
        var ids = payments.stream().map(ProviderPayment::bookingId).distinct().toList();
        return bookings.list("id in ?1", ids).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    private static boolean isNews(ProviderPayment payment, @Nullable Booking booking) {
        if (payment.isCaptured()) {
            return booking == null || !booking.payment().hasTaken(payment.key());
        }
        return booking != null && booking.isUnpaidOf(payment.key());
    }
}
