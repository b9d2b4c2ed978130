package ticketing.system.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A seat has at most one live ticket, and is free for others exactly while no booking has a claim to it. */
final class OneTicketPerSeat implements Invariant {
    @Override
    public String number() {
        return "I1";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var event : evidence.events()) {
            violations.addAll(soldTwice(event));
            violations.addAll(wrongSeats(event, evidence.bookingsOf(event.id())));
        }
        return violations;
    }

    private static List<String> soldTwice(Event event) {
        var violations = new ArrayList<String>();
        var holders = new HashMap<Long, Long>();
        for (var ticket : event.tickets()) {
            var other = ticket.isLive() ? holders.put(ticket.seatId(), ticket.bookingId()) : null;
            if (other != null) {
                violations.add("seat %d of event %d has live tickets of bookings %d and %d"
                        .formatted(ticket.seatId(), event.id(), other, ticket.bookingId()));
            }
        }
        return violations;
    }

    private static List<String> wrongSeats(Event event, List<Booking> bookings) {
        var violations = new ArrayList<String>();
        var claims = new HashMap<Long, Booking>();
        for (var booking : bookings) {
            for (var seat : booking.isLive() ? booking.seats() : List.<Booking.Seat>of()) {
                var other = claims.put(seat.seatId(), booking);
                if (other != null) {
                    violations.add("seat %d is in %s and in %s".formatted(seat.seatId(), other, booking));
                }
            }
        }
        var free = event.freeSeats();
        claims.forEach((seat, booking) -> {
            if (free.contains(seat)) {
                violations.add("seat %d is free for others, but is in %s".formatted(seat, booking));
            }
        });
        nobodys(event, claims.keySet()).forEach(seat -> violations.add("seat %d is kept for nobody".formatted(seat)));
        if (free.size() != event.sales().availableSeats()) {
            violations.add("event %d says that %d seats are free, and lists %d"
                    .formatted(event.id(), event.sales().availableSeats(), free.size()));
        }
        return violations;
    }

    private static Set<Long> nobodys(Event event, Set<Long> claimed) {
        var kept = new HashSet<Long>();
        event.seats().stream().filter(seat -> !seat.isAvailable()).forEach(seat -> kept.add(seat.id()));
        kept.removeAll(claimed);
        return kept;
    }
}
