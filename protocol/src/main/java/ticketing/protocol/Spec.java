package ticketing.protocol;

import static ticketing.protocol.Guard.idempotency;
import static ticketing.protocol.Guard.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What every side specifies alike: units of work that are committed or undone as a whole, keys that get one answer, an
 * inbox and an outbox. What waits for another side is volatile.
 */
abstract class Spec<S extends Spec.Store<S>> implements Side {
    /** What is durable. */
    abstract static class Store<S> {
        final Map<String, Answer> answers = new HashMap<>();
        final Set<String> inbox = new HashSet<>();

        /** All of it as it is now, to go back to. */
        abstract S copy();
    }

    /** A refusal on its way out of a unit of work, which it undoes. */
    static final class Refusal extends RuntimeException {
        final transient Answer.Refused answer;

        Refusal(int status, String code) {
            super(code, null, false, false);
            answer = new Answer.Refused(status, code);
        }
    }

    /** How often another side is asked again where nothing comes back and somebody waits. */
    static final int RETRIES = 4;

    private final Set<Guard> dropped;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<Long, Consumer<Answer>> waiting = new HashMap<>();
    private final Map<Long, String> keys = new HashMap<>();
    private long ids;
    S store;
    Instant now = Instant.EPOCH;

    Spec(S store, Set<Guard> dropped) {
        this.store = store;
        this.dropped = dropped;
    }

    @Override
    public final List<Output> handle(Input input, Instant at) {
        now = at;
        outputs.clear();
        switch (input) {
            case Input.Called(long call, Request request) -> attempt(call, () -> called(call, request));
            case Input.Answered(long call, Answer answer) -> goOn(call, answer);
            case Input.Told(String id, Fact fact) -> told(id, fact);
            case Input.Turn(long call, Sweep sweep) -> turn(call, sweep);
        }
        return List.copyOf(outputs);
    }

    @Override
    public void crash() {
        waiting.clear();
        keys.clear();
    }

    abstract void called(long call, Request request);

    abstract void apply(Fact fact);

    abstract void turn(long call, Sweep sweep);

    boolean keeps(Guard guard) {
        return !dropped.contains(guard);
    }

    /** Does the work once per key: the same key gets the first answer again. */
    void once(long call, String key, Runnable work) {
        if (keys.containsValue(key)) {
            throw new Refusal(409, "idempotency_key_in_use");
        }
        var stored = store.answers.get(key);
        if (stored != null) {
            reply(call, stored);
            return;
        }
        keys.put(call, key);
        work.run();
    }

    /** Commits a call's effect together with its answer. */
    void commit(long call, Supplier<Answer> effect) {
        reply(call, unit(() -> {
            var answer = effect.get();
            keep(call, answer);
            return answer;
        }));
    }

    /** Runs the work whole, or not at all where it refuses. */
    <T> T unit(Supplier<T> work) {
        var before = store.copy();
        var told = outputs.size();
        try {
            return work.get();
        } catch (Refusal refusal) {
            store = before;
            outputs.subList(told, outputs.size()).clear();
            throw refusal;
        }
    }

    /** Asks another side, again as often as this where nothing comes back; then goes on with what did, or didn't. */
    void ask(long call, Request request, int retries, Consumer<Answer> then) {
        outputs.add(new Output.Ask(call, request));
        waiting.put(call, answer -> {
            if (answer instanceof Answer.Lost && retries > 0) {
                ask(call, request, retries - 1, then);
            } else {
                then.accept(answer);
            }
        });
    }

    void reply(long call, Answer answer) {
        keys.remove(call);
        outputs.add(new Output.Reply(call, answer));
    }

    void publish(Fact fact) {
        outputs.add(new Output.Published(fact));
    }

    /** Whether this call still waits for another side. */
    boolean isUnderWay(long call) {
        return waiting.containsKey(call);
    }

    /** The id by which a call asks others: the same when the call is sent again. */
    static UUID id(String key, String purpose) {
        return UUID.nameUUIDFromBytes((purpose + key).getBytes(StandardCharsets.UTF_8));
    }

    /** An id that was never used. */
    UUID freshId() {
        return new UUID(0, ++ids);
    }

    private void goOn(long call, Answer answer) {
        var then = waiting.remove(call);
        if (then != null) {
            attempt(call, () -> then.accept(answer));
        }
    }

    private void attempt(long call, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            if (refusal.answer.isVerdict()) {
                keep(call, refusal.answer);
            }
            reply(call, refusal.answer);
        }
    }

    private void keep(long call, Answer answer) {
        var key = keys.get(call);
        if (key != null && keeps(idempotency)) {
            store.answers.put(key, answer);
        }
    }

    private void told(String id, Fact fact) {
        if (store.inbox.add(id) || !keeps(inbox)) {
            apply(fact);
        }
    }
}
