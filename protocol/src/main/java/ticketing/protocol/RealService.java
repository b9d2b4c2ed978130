package ticketing.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A service as it runs, made to go step by step: a call runs until it is answered, or until it asks another service, and
 * is kept waiting there while others go on. The other services' address is ours. One call moves at a time.
 */
public abstract class RealService implements Side, AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    /** How a call can be made to end where it waits for another service. */
    protected enum Ending {
        /** The connection breaks. */
        hang_up,
        /** The answer is empty. */
        nothing
    }

    private sealed interface Event {
        record Ended(
                long call,
                @Nullable Answer answer,
                @Nullable RuntimeException failure) implements Event {}

        record Asked(Request request, CompletableFuture<Object> answer) implements Event {}
    }

    private final ObjectMapper json;
    private final int portOfOthers;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<Long, Event.Asked> waiting = new HashMap<>();
    private final Map<Sweep, Long> turns = new EnumMap<>(Sweep.class);
    private UnaryOperator<UUID> names = UnaryOperator.identity();
    private @Nullable HttpServer others;

    /** A service that writes JSON in this way, and to which all others are at this address. */
    protected RealService(ObjectMapper json, URI addressOfOthers) {
        this.json = json;
        this.portOfOthers = addressOfOthers.getPort();
    }

    /** An address at which nobody is. */
    public static String freeAddress() {
        try (var socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- what each service says for itself

    /** Leaves what was before behind, and returns the plan with the service's own ids and settings. */
    protected abstract Plan prepare(Plan plan);

    /** Sets the service's clock. */
    protected abstract void setTime(Instant now);

    /** Makes this call, and returns what was answered. */
    protected abstract Answer call(Request request);

    /** Lets the service read this fact from a topic. */
    protected abstract void tell(String id, Fact fact);

    /** Does one turn of this sweep. */
    protected abstract void turn(Sweep sweep);

    /** What was committed to the outbox since this was last asked. */
    protected abstract List<Fact> published();

    /** What the service asks of others by this HTTP call; the body is missing where there is none. */
    protected abstract Request read(String method, String path, JsonNode body);

    /** What this answer to the request looks like as JSON. */
    protected abstract Object write(Request request, Answer answer);

    /** What makes a call that asked this end there, with nothing more done, as if its process had died. */
    protected Ending dying(Request request) {
        return Ending.hang_up;
    }

    /** Whether a call that asked this can be ended there. */
    protected boolean canDie(Request request) {
        return true;
    }

    /** The service's own name for what the specification calls so. */
    protected final UUID name(UUID id) {
        return names.apply(id);
    }

    // --- step by step

    void begin(UnaryOperator<UUID> ownNames) {
        names = ownNames;
        if (others == null) {
            others = listen();
        }
    }

    private HttpServer listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), portOfOthers), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/", this::asked);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final List<Output> handle(Input input, Instant now) {
        setTime(now);
        return switch (input) {
            case Input.Called(long call, Request request) -> begin(call, () -> call(request));
            case Input.Answered(long call, Answer answer) -> goOn(call, answer);
            case Input.Told(String id, Fact fact) -> {
                tell(id, fact);
                yield told();
            }
            case Input.Turn(long call, Sweep sweep) -> {
                if (waiting.containsKey(turns.getOrDefault(sweep, 0L))) {
                    yield List.of(); // no turn begins before the last has ended
                }
                turns.put(sweep, call);
                yield begin(call, () -> {
                    turn(sweep);
                    return null;
                });
            }
        };
    }

    @Override
    public final boolean canCrash() {
        return waiting.values().stream().allMatch(asked -> canDie(asked.request()));
    }

    @Override
    public final void crash() {
        for (var call : List.copyOf(waiting.keySet())) {
            var asked = waiting.remove(call);
            while (asked != null) {
                asked.answer().complete(dying(asked.request()));
                asked = next() instanceof Event.Asked again ? again : null;
            }
        }
    }

    @Override
    public void close() {
        crash();
        if (others != null) {
            others.stop(0);
        }
    }

    private List<Output> begin(long call, Supplier<@Nullable Answer> work) {
        Thread.ofVirtual().start(() -> events.add(run(call, work)));
        return settle(call);
    }

    private static Event run(long call, Supplier<@Nullable Answer> work) {
        try {
            return new Event.Ended(call, work.get(), null);
        } catch (RuntimeException e) {
            return new Event.Ended(call, null, e);
        }
    }

    private List<Output> goOn(long call, Answer answer) {
        var asked = waiting.remove(call);
        if (asked == null) {
            return List.of();
        }
        asked.answer().complete(answer);
        return settle(call);
    }

    /** Waits until the call has ended or asks somebody. */
    private List<Output> settle(long call) {
        var event = next();
        var outputs = new ArrayList<>(told());
        switch (event) {
            case Event.Asked asked -> {
                waiting.put(call, asked);
                outputs.add(new Output.Ask(call, asked.request()));
            }
            case Event.Ended(long _, @Nullable Answer answer, @Nullable RuntimeException failure) -> {
                if (failure != null) {
                    throw failure;
                }
                if (answer != null) {
                    outputs.add(new Output.Reply(call, answer));
                }
            }
        }
        return outputs;
    }

    private List<Output> told() {
        return published().stream().<Output>map(Output.Published::new).toList();
    }

    private Event next() {
        try {
            var event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new IllegalStateException("The service neither answers nor asks");
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void asked(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = json.readTree(exchange.getRequestBody());
            var path = exchange.getRequestURI().getPath();
            var asked = new Event.Asked(read(exchange.getRequestMethod(), path, body), new CompletableFuture<>());
            events.add(asked);
            answer(exchange, asked.request(), asked.answer().join());
        }
    }

    private void answer(HttpExchange exchange, Request request, Object answer) throws IOException {
        switch (answer) {
            case Ending.hang_up -> {} // closed without a word
            case Answer.Lost _ -> {}
            case Ending.nothing -> exchange.sendResponseHeaders(204, -1);
            case Answer.Done _ -> exchange.sendResponseHeaders(204, -1);
            case Answer.Refused(int status, String code) ->
                send(
                        exchange,
                        status,
                        "application/problem+json",
                        Map.of("status", status, "code", code, "detail", "No"));
            case Answer given -> send(exchange, 200, "application/json", write(request, given));
            default -> throw new IllegalArgumentException("Neither an answer nor an ending: " + answer);
        }
    }

    private void send(HttpExchange exchange, int status, String type, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
