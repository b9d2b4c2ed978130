package ticketing.protocol;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import ticketing.protocol.Answer.Lost;
import ticketing.protocol.Side.Input;
import ticketing.protocol.Side.Output;
import ticketing.protocol.Side.Sweep;

/**
 * What lies between the sides, until it calms down: calls that get lost, or come late or twice, as do their answers;
 * topics that deliver at least once, begin anew anywhere, and keep order per key only; and processes that die between
 * any two steps and come back.
 */
final class Network {
    private static final int TIMEOUT = 2_000;

    /** A side's process, and what its crash spares: the outbox, and how far it has read. */
    private static final class Node {
        final Party party;
        final Map<Long, Consumer<Answer>> calls = new HashMap<>();
        final Deque<Told> outbox = new ArrayDeque<>();
        final Map<Key, Integer> offsets = new LinkedHashMap<>();
        boolean isUp = true;
        int life;
        long facts;

        Node(Party party) {
            this.party = party;
        }
    }

    private record Key(Party party, long key) {}

    private record Told(String id, Fact fact) {}

    private final Set<Guard> dropped;
    private final Timeline time;
    private final BiFunction<Party, Input, List<Output>> step;
    private final Predicate<Party> crash;
    private final Map<Party, Node> nodes = new EnumMap<>(Party.class);
    private final Map<Key, List<Told>> topics = new HashMap<>();
    private boolean isCalm;
    private long calls;

    Network(Plan plan, Timeline time, BiFunction<Party, Input, List<Output>> step, Predicate<Party> crash) {
        this.dropped = plan.dropped();
        this.time = time;
        this.step = step;
        this.crash = crash;
        Arrays.stream(Party.values()).forEach(party -> nodes.put(party, new Node(party)));
    }

    /** From now on there is trouble. */
    void begin() {
        time.after(1_000, 10_000, () -> {
            if (!isCalm) {
                kill(time.any(List.copyOf(nodes.values())));
                begin();
            }
        });
    }

    /** From now on all goes well. */
    void calm() {
        isCalm = true;
        nodes.values().forEach(this::revive);
    }

    // --- calls

    /** Makes a call; what comes back, or that nothing does, comes once. */
    void call(Request request, Consumer<Answer> then) {
        var once = once(then);
        for (int copies = trouble(10) ? 2 : 1; copies > 0; copies--) {
            if (!trouble(10)) {
                travel(() -> arrive(request, once));
            }
        }
        time.after(TIMEOUT, TIMEOUT, () -> once.accept(new Lost()));
    }

    private void arrive(Request request, Consumer<Answer> then) {
        var node = node(request.to());
        if (node.isUp) {
            node.calls.put(++calls, then);
            step(node, new Input.Called(calls, request));
        }
    }

    /** Lets a side do its sweep now. */
    void turn(Sweep sweep) {
        if (node(sweep.party).isUp) {
            step(node(sweep.party), new Input.Turn(++calls, sweep));
        }
    }

    private void step(Node node, Input input) {
        var outputs = step.apply(node.party, input);
        var dies = trouble(2); // after its commit, before anybody hears of it
        if (!dies || !dropped.contains(Guard.outbox)) {
            outputs.forEach(output -> publish(node, output));
        }
        if (dies) {
            kill(node);
        }
        if (node.isUp) {
            outputs.forEach(output -> send(node, output));
        }
        travel(() -> relay(node));
    }

    private void send(Node node, Output output) {
        switch (output) {
            case Output.Reply(long call, Answer answer) -> {
                var then = node.calls.remove(call);
                if (then != null && !trouble(10)) {
                    travel(() -> then.accept(answer));
                }
            }
            case Output.Ask(long call, Request request) -> {
                var life = node.life;
                call(request, answer -> {
                    if (node.life == life) {
                        step(node, new Input.Answered(call, answer));
                    }
                });
            }
            case Output.Published _ -> {}
        }
    }

    // --- topics

    private static void publish(Node node, Output output) {
        if (output instanceof Output.Published(Fact fact)) {
            node.outbox.add(new Told(node.party + "-" + ++node.facts, fact));
        }
    }

    /** Sends some of the outbox; where that isn't remembered, it will be sent again. */
    private void relay(Node node) {
        if (!node.isUp || node.outbox.isEmpty()) {
            return;
        }
        var some = List.copyOf(node.outbox).subList(0, time.between(1, node.outbox.size()));
        for (var told : some) {
            var key = new Key(node.party, told.fact().key());
            topics.computeIfAbsent(key, _ -> new ArrayList<>()).add(told);
            nodes.values().stream()
                    .filter(reader -> reads(reader, node.party))
                    .forEach(reader -> travel(() -> deliver(reader, key)));
        }
        if (!trouble(10)) {
            some.forEach(_ -> node.outbox.remove());
        }
        travel(() -> relay(node));
    }

    private static boolean reads(Node reader, Party writer) {
        return reader.party != writer && (reader.party == Party.bookings || writer == Party.bookings);
    }

    private void deliver(Node reader, Key key) {
        var topic = topics.getOrDefault(key, List.of());
        var offset = reader.offsets.getOrDefault(key, 0);
        if (reader.isUp && offset < topic.size()) {
            var isEarly = dropped.contains(Guard.order) && trouble(30);
            var told = topic.get(isEarly ? time.between(offset, topic.size() - 1) : offset);
            if (!isEarly) {
                reader.offsets.put(key, trouble(3) ? time.between(0, offset) : offset + 1);
            }
            step(reader, new Input.Told(told.id(), told.fact()));
            travel(() -> deliver(reader, key));
        }
    }

    // --- processes

    private void kill(Node node) {
        if (node.isUp && crash.test(node.party)) {
            node.isUp = false;
            node.life++;
            node.calls.clear();
            time.after(200, 8_000, () -> revive(node));
        }
    }

    private void revive(Node node) {
        if (!node.isUp) {
            node.isUp = true;
            node.offsets.replaceAll((_, offset) -> trouble(20) ? 0 : offset);
        }
        travel(() -> relay(node));
        topics.keySet().stream()
                .filter(key -> reads(node, key.party()))
                .sorted(Comparator.comparing(Key::party).thenComparingLong(Key::key))
                .forEach(key -> travel(() -> deliver(node, key)));
    }

    private Node node(Party party) {
        return requireNonNull(nodes.get(party));
    }

    private void travel(Runnable what) {
        time.after(1, trouble(15) ? 3_000 : 300, what);
    }

    private boolean trouble(int percent) {
        return !isCalm && time.chance(percent);
    }

    private static Consumer<Answer> once(Consumer<Answer> then) {
        var isDone = new boolean[1];
        return answer -> {
            if (!isDone[0]) {
                isDone[0] = true;
                then.accept(answer);
            }
        };
    }
}
