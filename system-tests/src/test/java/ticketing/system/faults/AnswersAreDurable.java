package ticketing.system.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was answered with success is there for good. */
final class AnswersAreDurable implements Invariant {
    /** What a booking may have become since it was answered to be so. */
    private static final Map<String, Set<String>> SINCE = Map.of(
            "pay", Set.of("confirmed", "refund_requested", "refunded"),
            "decline", Set.of("cancelled"),
            "give up", Set.of("cancelled"),
            "ask for refund", Set.of("refund_requested", "refunded", "confirmed"),
            "decide refund", Set.of("refunded", "confirmed"));

    @Override
    public String number() {
        return "I2";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        var bookings = evidence.bookingsById();
        var customers = evidence.bookings().stream().map(Booking::customerId).toList();
        for (var operation : evidence.history().operations()) {
            if (operation.result() == Result.ok && customers.contains(operation.actor())) {
                check(operation, bookings, violations);
            }
        }
        violations.addAll(lostScans(evidence));
        return violations;
    }

    private static void check(Operation operation, Map<Long, Booking> bookings, List<String> violations) {
        if (operation.kind().equals("book")) {
            var id = operation.body().get("id").asLong();
            if (!bookings.containsKey(id)) {
                violations.add("booking %d was answered and is gone".formatted(id));
            }
        }
        var allowed = SINCE.get(operation.kind());
        if (allowed == null) {
            return;
        }
        var booking = bookings.get(operation.subject());
        if (booking == null || !allowed.contains(booking.status())) {
            violations.add("\"%s\" was answered with success, but %s"
                    .formatted(operation.kind(), booking == null ? "its booking is gone" : "there is " + booking));
        } else if (operation.kind().equals("pay")) {
            var answered = new HashSet<String>();
            operation.body().get("ticket_codes").forEach(code -> answered.add(code.asText()));
            if (!answered.equals(new HashSet<>(booking.ticketCodes()))) {
                violations.add("the tickets of %s are not those that were answered".formatted(booking));
            }
        }
    }

    private static List<String> lostScans(Evidence evidence) {
        var tickets = new HashMap<Long, Event.Ticket>();
        evidence.events().forEach(event -> event.tickets().forEach(ticket -> tickets.put(ticket.ticketId(), ticket)));
        return evidence.history()
                .of("scan", Result.ok)
                .filter(scan -> scan.body().get("valid").asBoolean())
                .map(scan -> tickets.get(scan.body().get("ticket_id").asLong()))
                .filter(ticket -> ticket != null && !ticket.status().equals("used"))
                .map(ticket -> "ticket %d admitted, and is %s".formatted(ticket.ticketId(), ticket.status()))
                .toList();
    }
}
