package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One Idempotency-Key has one effect and one answer, however often and across which restarts it is sent. */
final class OneKeyOneEffect implements Invariant {
    /** What creates, pays, refunds or validates. */
    private static final Set<String> KEYED = Set.of(
            "register",
            "hire",
            "create event",
            "offer",
            "book",
            "pay",
            "decline",
            "give up",
            "extend",
            "ask for refund",
            "decide refund",
            "complain",
            "scan",
            "scan offline");

    @Override
    public String number() {
        return "I5";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var operation : evidence.history().operations()) {
            if (KEYED.contains(operation.kind()) && answers(operation) > 1) {
                violations.add("\"%s\" of user %d got several answers under one key: %s"
                        .formatted(operation.kind(), operation.actor(), operation.tries()));
            }
        }
        violations.addAll(tooManyBookings(evidence));
        return violations;
    }

    private static long answers(Operation operation) {
        return operation.tries().stream()
                .filter(Try::isVerdict)
                .map(attempt -> attempt.status() + " " + OneKeyOneEffect.comparable(attempt))
                .distinct()
                .count();
    }

    /** A refusal is the same however it is traced. */
    private static String comparable(Try attempt) {
        return attempt.result() == Result.ok ? attempt.body().toString() : attempt.code();
    }

    private static List<String> tooManyBookings(Evidence evidence) {
        var made =
                evidence.bookings().stream().collect(Collectors.groupingBy(Booking::customerId, Collectors.counting()));
        var violations = new ArrayList<String>();
        made.forEach((customer, bookings) -> {
            var calls = evidence.history().operations().stream()
                    .filter(operation ->
                            operation.actor() == customer && operation.kind().equals("book"))
                    .toList();
            var sure = calls.stream().filter(call -> call.result() == Result.ok).count();
            var perhaps = calls.stream()
                    .filter(call -> call.result() == Result.unknown)
                    .count();
            if (bookings < sure || bookings > sure + perhaps) {
                violations.add("customer %d has %d bookings from %d answered calls and %d unanswered ones"
                        .formatted(customer, bookings, sure, perhaps));
            }
        });
        return violations;
    }
}
