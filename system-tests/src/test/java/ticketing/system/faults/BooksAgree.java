package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The payment provider's own books say of each booking, and in total, that the money is where the platform says it is. */
final class BooksAgree implements Invariant {
    @Override
    public String number() {
        return "I4";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        var movements = evidence.movements().stream().collect(Collectors.groupingBy(Movement::bookingId));
        for (var booking : evidence.bookings()) {
            check(booking, movements.getOrDefault(booking.id(), List.of()), violations);
        }
        var surplus = balance(evidence.movements()) - evidence.netCents();
        if (surplus != 0) {
            violations.add("the payment provider has %d cents more for us than we count".formatted(surplus));
        }
        return violations;
    }

    private static void check(Booking booking, List<Movement> movements, List<String> violations) {
        var due = booking.isPaidFor() ? Money.cents(booking.totalAmount()) : 0;
        var balance = balance(movements);
        if (balance != due) {
            violations.add("the payment provider has %d cents of %s, and should have %d: %s"
                    .formatted(balance, booking, due, movements));
        }
        movements.stream()
                .filter(Movement::isRefund)
                .collect(Collectors.groupingBy(Movement::paymentKey, Collectors.counting()))
                .forEach((payment, times) -> {
                    if (times > 1) {
                        violations.add("payment %s of %s was given back %d times".formatted(payment, booking, times));
                    }
                });
    }

    private static long balance(List<Movement> movements) {
        return movements.stream().mapToLong(Movement::balance).sum();
    }
}
