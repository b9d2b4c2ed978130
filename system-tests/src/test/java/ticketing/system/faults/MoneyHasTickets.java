package ticketing.system.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A payment that was taken has exactly its tickets, or was given back; one that wasn't has none. */
final class MoneyHasTickets implements Invariant {
    private static final Map<String, Set<String>> PAYMENT = Map.of(
            "pending_payment", Set.of("initiated"),
            "confirmed", Set.of("paid"),
            "refund_requested", Set.of("paid"),
            "refunded", Set.of("refunded"),
            "cancelled", Set.of("failed"));

    @Override
    public String number() {
        return "I3";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var booking : evidence.bookings()) {
            if (booking.isPending()) {
                violations.add(booking + " is still undecided");
            }
            if (!PAYMENT.getOrDefault(booking.status(), Set.of()).contains(booking.paymentStatus())) {
                violations.add(booking + " has a payment that doesn't go with it");
            }
            var tickets = booking.seats().stream()
                    .filter(seat -> seat.ticketCode() != null)
                    .toList();
            var codes = tickets.stream().map(Booking.Seat::ticketCode).toList();
            if (booking.wasPaid() != (tickets.size() == booking.seats().size())
                    || (!booking.wasPaid() && !tickets.isEmpty())
                    || new HashSet<>(codes).size() != codes.size()) {
                violations.add("%s has %d seats and %d tickets"
                        .formatted(booking, booking.seats().size(), tickets.size()));
            }
            var live = tickets.stream().filter(Booking.Seat::hasLiveTicket).count();
            if (live != (booking.isPaidFor() ? booking.seats().size() : usedBefore(booking))) {
                violations.add("%s has %d live tickets".formatted(booking, live));
            }
        }
        return violations;
    }

    /** Whoever was let in before the event was cancelled has a used ticket for ever. */
    private static long usedBefore(Booking booking) {
        return booking.seats().stream()
                .filter(seat -> "used".equals(seat.ticketStatus()))
                .count();
    }
}
