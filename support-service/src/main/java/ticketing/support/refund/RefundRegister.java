package ticketing.support.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import ticketing.kit.http.Refusal;
import ticketing.kit.outbox.Outbox;
import ticketing.support.known.Known;
import ticketing.support.peer.RefundTerms;

/** What can happen to a refund, each with the fact that tells of it. Only from within a unit of work. */
@ApplicationScoped
class RefundRegister {
    static final String TOPIC = "ticketing.refunds.v1";

    private final Refunds refunds;
    private final Known known;
    private final Outbox outbox;
    private final Clock clock;

    RefundRegister(Refunds refunds, Known known, Outbox outbox, Clock clock) {
        this.refunds = refunds;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps a request that booking-service has granted; one that is known already stays as it is. */
    Refund open(String requestId, RefundTerms terms, String reason, Instant requestedAt) {
        var isNew = refunds.add(requestId, terms, reason, requestedAt);
        var refund = refunds.get(requestId);
        if (isNew) {
            publish("requested", refund);
        }
        return refund;
    }

    /**
     * Decides the latest request of a booking, once. The same call again finds its own decision.
     *
     * @param decisionId tells this call from others
     */
    Refund decide(long bookingId, Decision decision, String decisionId, long executive) {
        var refund = refunds.latestOf(bookingId).orElseThrow(() -> Refusals.noRequest(bookingId));
        var isFirst = refunds.decide(refund, decision, decisionId, executive, clock.instant());
        var decided = refunds.get(refund.requestId);
        if (isFirst) {
            publish(decision.name(), decided);
        } else if (!decisionId.equals(decided.decisionId)) {
            throw alreadyResolved(decided);
        }
        return decided;
    }

    /** Closes a request with what came of it; one that is closed already stays as it is. */
    Refund close(String requestId, RefundStatus outcome) {
        var isFirst = refunds.close(requestId, outcome, clock.instant());
        var refund = refunds.get(requestId);
        if (isFirst) {
            publish(outcome.name(), refund);
        }
        return refund;
    }

    /** The refund as it stands now. */
    Refund get(String requestId) {
        return refunds.get(requestId);
    }

    private Refusal alreadyResolved(Refund refund) {
        var executive = refund.decidedBy == null
                ? "the cancellation of the event"
                : known.user(refund.decidedBy).map(user -> user.name).orElse("user " + refund.decidedBy);
        return Refusals.alreadyResolved(refund, executive);
    }

    private void publish(String fact, Refund refund) {
        outbox.publish(TOPIC, refund.id, "ticketing.refund." + fact + ".v1", refund.version, RefundFact.of(refund));
    }
}
