package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Of a cancelled event every booking is cancelled or refunded, exactly once, and no ticket admits any more. */
final class CancelledEventsAreSettled implements Invariant {
    private static final Set<String> ENDINGS = Set.of("cancelled", "refunded");

    @Override
    public String number() {
        return "I8";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        var told = evidence.bookingFacts();
        for (var booking : evidence.bookings()) {
            var facts = told.getOrDefault(booking.id(), List.of());
            for (var ending : ENDINGS) {
                var times = facts.stream()
                        .filter(fact -> fact.what().equals(ending))
                        .count();
                if (times > 1) {
                    violations.add("%s was %s %d times".formatted(booking, ending, times));
                }
            }
        }
        evidence.events().stream().filter(Event::isCancelled).forEach(event -> {
            evidence.bookingsOf(event.id()).stream()
                    .filter(Booking::isLive)
                    .forEach(booking -> violations.add("%s lives on in a cancelled event".formatted(booking)));
            event.tickets().stream()
                    .filter(ticket -> ticket.status().equals("issued"))
                    .forEach(ticket ->
                            violations.add("ticket %d is good for a cancelled event".formatted(ticket.ticketId())));
        });
        return violations;
    }
}
