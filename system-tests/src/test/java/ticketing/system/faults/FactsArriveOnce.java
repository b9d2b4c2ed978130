package ticketing.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Each committed change is told, in order per key, none is missing, and the last one is what its owner shows and others know. */
final class FactsArriveOnce implements Invariant {
    /** Topics whose aggregates tell of every version of theirs. */
    private static final Set<String> GAPLESS = Set.of("ticketing.bookings.v1", "ticketing.events.v1");

    @Override
    public String number() {
        return "I6";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var topic : Topics.FACTS) {
            evidence.factsOf(topic).forEach((key, facts) -> inOrder(topic, key, facts, violations));
        }
        lastIsShown(evidence, violations);
        lastIsKnown(evidence, violations);
        return violations;
    }

    private static void inOrder(String topic, String key, List<Fact> facts, List<String> violations) {
        var version = 0L;
        for (var fact : facts) {
            if (fact.version() <= version) {
                violations.add("%s of %s came after a later fact of %s".formatted(fact.type(), key, topic));
            } else if (GAPLESS.contains(topic) && version > 0 && fact.version() != version + 1) {
                violations.add("between versions %d and %d of %s in %s a fact is missing"
                        .formatted(version, fact.version(), key, topic));
            }
            version = Math.max(version, fact.version());
        }
    }

    private static void lastIsShown(Evidence evidence, List<String> violations) {
        var told = evidence.bookingFacts();
        for (var booking : evidence.bookings()) {
            var status = told.containsKey(booking.id()) ? status(told.get(booking.id())) : "nothing";
            if (!status.equals(booking.status())) {
                violations.add("%s is told to be %s".formatted(booking, status));
            }
        }
        var events = evidence.factsOf("ticketing.events.v1");
        for (var event : evidence.events()) {
            var facts = events.get(Long.toString(event.id()));
            var status = facts == null ? "nothing" : status(facts);
            if (!status.equals(event.sales().status())) {
                violations.add("event %d (%s) is told to be %s"
                        .formatted(event.id(), event.sales().status(), status));
            }
        }
    }

    private static void lastIsKnown(Evidence evidence, List<String> violations) {
        for (var event : evidence.events()) {
            var title = event.sales().title();
            var known = evidence.titles().getOrDefault(event.id(), title);
            if (!known.equals(title)) {
                violations.add("event %d is \"%s\", and booking-service takes it for \"%s\""
                        .formatted(event.id(), title, known));
            }
        }
    }

    private static String status(List<Fact> facts) {
        return facts.getLast().data().get("status").asText();
    }
}
