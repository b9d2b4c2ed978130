package ticketing.system.faults;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Money adds up to the cent, in each booking and in each offer's uses. */
final class MoneyAddsUp implements Invariant {
    private static final BigDecimal TAX_RATE = new BigDecimal("0.08");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Override
    public String number() {
        return "I4";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var booking : evidence.bookings()) {
            var seats = booking.seats().stream().map(Booking.Seat::price).reduce(BigDecimal.ZERO, BigDecimal::add);
            var discount = booking.offerCode() == null ? BigDecimal.ZERO : cents(seats.multiply(TENTH));
            var tax = cents(seats.subtract(discount).multiply(TAX_RATE));
            var total = seats.subtract(discount).add(tax);
            if (total.compareTo(booking.totalAmount()) != 0) {
                violations.add("%s costs %s, but its seats cost %s".formatted(booking, booking.totalAmount(), total));
            }
        }
        evidence.offers().values().forEach(offer -> {
            var uses = evidence.bookings().stream()
                    .filter(booking -> offer.code().equals(booking.offerCode()))
                    .filter(booking -> booking.isLive() || booking.wasPaid())
                    .count();
            if (uses > 0 && uses != offer.usedCount()) {
                violations.add(
                        "offer %s is in %d bookings and counts %d".formatted(offer.code(), uses, offer.usedCount()));
            }
        });
        return violations;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
