package ticketing.protocol;

import static java.util.Objects.requireNonNull;
import static ticketing.protocol.Guard.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ticketing.protocol.Answer.CarriedOut;
import ticketing.protocol.Answer.Granted;
import ticketing.protocol.Answer.Lost;
import ticketing.protocol.Answer.Refused;

/** What support-service promises: requests to give money back, what was decided on them, and what came of it. */
public final class RefundSide extends Spec<RefundSide.Store> {
    /** What came of a request. */
    public enum Outcome {
        requested,
        completed,
        rejected
    }

    record Refund(
            long id,
            long version,
            UUID request,
            long booking,
            Outcome status,
            @Nullable Boolean approved,
            @Nullable UUID decision) {
        Refund decided(boolean approve, UUID by) {
            return new Refund(id, version + 1, request, booking, status, approve, by);
        }

        Refund become(Outcome outcome) {
            return new Refund(id, version + 1, request, booking, outcome, approved, decision);
        }
    }

    static final class Store extends Spec.Store<Store> {
        final Map<UUID, Refund> refunds = new LinkedHashMap<>();
        long lastRefund;

        @Override
        Store copy() {
            var copy = new Store();
            copy.answers.putAll(answers);
            copy.inbox.addAll(inbox);
            copy.refunds.putAll(refunds);
            copy.lastRefund = lastRefund;
            return copy;
        }
    }

    RefundSide(Plan plan) {
        super(new Store(), plan.dropped());
        store.lastRefund = plan.lastRefund();
    }

    @Override
    void called(long call, Request request) {
        switch (request) {
            case Request.AskRefund asked -> once(call, asked.key(), () -> request(call, asked));
            case Request.Decide asked -> once(call, asked.key(), () -> decide(call, asked));
            default -> throw new IllegalArgumentException("Not for refunds: " + request);
        }
    }

    private void request(long call, Request.AskRefund asked) {
        var request = id(asked.key(), "refund");
        ask(call, new Request.RequestRefund(request, asked.customer(), asked.booking()), RETRIES, answer -> {
            switch (answer) {
                case Granted granted -> commit(call, () -> shown(open(request, granted.booking())));
                case Refused(int status, String code) -> throw new Refusal(status, code);
                case Lost _ -> throw new Refusal(503, "booking_service_unavailable");
                default -> throw new IllegalArgumentException("No answer to a request: " + answer);
            }
        });
    }

    /** Decides first, with the fact by which it will be carried out in any case, and then has it carried out at once. */
    private void decide(long call, Request.Decide asked) {
        var by = id(asked.key(), "refund-decision");
        var refund = unit(() -> decide(asked.booking(), asked.approve(), by));
        var order = new Request.CarryOut(refund.request(), refund.booking(), asked.approve());
        ask(
                call,
                order,
                RETRIES,
                answer -> commit(call, () -> {
                    if (answer instanceof CarriedOut done && outcome(done) != Outcome.requested) {
                        close(refund.request(), outcome(done));
                    }
                    return shown(get(refund.request()));
                }));
    }

    private Outcome outcome(CarriedOut done) {
        if (keeps(closed_by_its_outcome)) {
            return done.request();
        }
        return done.status() == BookingSide.Status.refunded ? Outcome.completed : Outcome.rejected;
    }

    private Refund decide(long booking, boolean approve, UUID by) {
        var refund = latestOf(booking);
        if (refund.status() == Outcome.requested && (refund.approved() == null || !keeps(decided_once))) {
            var decided = refund.decided(approve, by);
            store.refunds.put(refund.request(), decided);
            if (keeps(decision_told)) {
                tell(approve ? "approved" : "rejected", decided);
            }
            return decided;
        }
        if (!by.equals(refund.decision())) {
            throw new Refusal(409, "refund_already_resolved");
        }
        return refund;
    }

    @Override
    void apply(Fact fact) {
        if (fact instanceof Fact.OfBooking booking) {
            switch (booking.kind()) {
                case "refund_requested" -> keep(booking);
                case "refund_rejected" -> close(booking, Outcome.rejected);
                case "refunded" -> close(booking, Outcome.completed);
                default -> {}
            }
        }
    }

    private void keep(Fact.OfBooking booking) {
        if (booking.request() != null && keeps(request_kept)) {
            open(booking.request(), booking.key());
        }
    }

    private void close(Fact.OfBooking booking, Outcome outcome) {
        keep(booking);
        if (booking.request() != null && store.refunds.containsKey(booking.request())) {
            close(booking.request(), outcome);
        }
    }

    @Override
    void turn(long call, Sweep sweep) {
        throw new IllegalArgumentException("Not for refunds: " + sweep);
    }

    private Refund open(UUID request, long booking) {
        if (!store.refunds.containsKey(request)) {
            var refund = new Refund(++store.lastRefund, 1, request, booking, Outcome.requested, null, null);
            store.refunds.put(request, refund);
            tell("requested", refund);
        }
        return get(request);
    }

    private void close(UUID request, Outcome outcome) {
        if (get(request).status() == Outcome.requested) {
            var closed = get(request).become(outcome);
            store.refunds.put(request, closed);
            tell(outcome.name(), closed);
        }
    }

    private Refund get(UUID request) {
        return requireNonNull(store.refunds.get(request));
    }

    private Refund latestOf(long booking) {
        return store.refunds.values().stream()
                .filter(refund -> refund.booking() == booking)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Refusal(404, "refund_not_found"));
    }

    private void tell(String kind, Refund refund) {
        publish(new Fact.OfRefund(refund.id(), kind, refund.version(), refund.booking(), refund.request()));
    }

    private static Answer shown(Refund refund) {
        return new Answer.Refund(refund.booking(), refund.status());
    }

    @Override
    public List<String> state() {
        return store.refunds.values().stream()
                .map(refund -> Side.line(
                        "refund",
                        refund.id(),
                        refund.version(),
                        refund.request(),
                        refund.booking(),
                        refund.status(),
                        refund.approved()))
                .toList();
    }
}
