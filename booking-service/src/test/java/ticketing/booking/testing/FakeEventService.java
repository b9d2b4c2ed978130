package ticketing.booking.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import ticketing.kit.testing.ServiceResource;

/**
 * Event-service as booking-service sees it: seats are held all or none, the same hold again is the same answer, and what
 * is refused is problem+json.
 */
public final class FakeEventService implements AutoCloseable {
    // each test class begins ids of its own: the store outlives it
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000 * 1000);

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Long, Show> shows = new HashMap<>();
    private final Map<Long, String> holdOfSeat = new HashMap<>();
    private final Map<String, Long> eventOfHold = new LinkedHashMap<>();
    private final List<String> freed = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger unwellFor = new AtomicInteger();
    private volatile boolean losingAnswers;

    /** An event with these seats. */
    public record Show(long id, long organizerId, String status, List<Long> seats, BigDecimal price, long version) {
        /** Some of its seats, by their position from 0. */
        public List<Long> pick(int... positions) {
            return java.util.Arrays.stream(positions).mapToObj(seats::get).toList();
        }
    }

    private FakeEventService(HttpServer server) {
        this.server = server;
    }

    /** Answers at this address until it is closed. */
    public static FakeEventService at(String address) {
        try {
            var server = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(),
                            URI.create(address).getPort()),
                    200);
            var service = new FakeEventService(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/", service::answer);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published event of organizer 2 with seats at this price. */
    public Show onSale(int seats, String price) {
        return put(IDS.incrementAndGet(), "published", seats, price);
    }

    /** An event that nobody can book. */
    public Show draft() {
        return put(IDS.incrementAndGet(), "draft", 1, "35.00");
    }

    private synchronized Show put(long id, String status, int seats, String price) {
        var ids = LongStream.range(0, seats).mapToObj(i -> id * 1000 + i).toList();
        var show = new Show(id, 2, status, ids, new BigDecimal(price), 3);
        shows.put(id, show);
        return show;
    }

    /** The event of these facts as it is after another change. */
    public static Show as(String status, Show show) {
        return new Show(show.id(), show.organizerId(), status, show.seats(), show.price(), show.version() + 1);
    }

    /** Answers 503 to everything, or not any more. */
    public void unwell(boolean isIt) {
        unwellFor(isIt ? Integer.MAX_VALUE : 0);
    }

    /** Answers 503 to so many calls, and then to none. */
    public void unwellFor(int calls) {
        unwellFor.set(calls);
    }

    /** Holds seats, but answers 503 as if it hadn't; or not any more. */
    public void loseAnswers(boolean isSo) {
        losingAnswers = isSo;
    }

    /** How many calls came in. */
    public int calls() {
        return calls.get();
    }

    /** The ids of all holds of this event that were ever made, oldest first. */
    public synchronized List<String> holdsOf(Show show) {
        return eventOfHold.entrySet().stream()
                .filter(hold -> hold.getValue() == show.id())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The holds that were ended by a call. */
    public synchronized List<String> freed() {
        return List.copyOf(freed);
    }

    /** How many seats of this event are held. */
    public synchronized int heldOf(Show show) {
        return (int) show.seats().stream().filter(holdOfSeat::containsKey).count();
    }

    /** Holds a seat for somebody else. */
    public synchronized void take(long seat) {
        holdOfSeat.put(seat, "somebody-elses");
    }

    /** Frees the seats of this hold, as the end of its booking does. */
    public synchronized void letGo(String hold) {
        holdOfSeat.values().removeIf(hold::equals);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var id = path.substring(path.lastIndexOf('/') + 1);
            var mayAsk = ServiceResource.SERVICE_TOKEN.equals(
                    exchange.getRequestHeaders().getFirst("X-Service-Token"));
            if (!mayAsk || unwellFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                send(exchange, mayAsk ? 503 : 401, problem(mayAsk ? 503 : 401, "unwell", Map.of()));
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                end(id);
                send(exchange, 204, null);
            } else if (exchange.getRequestMethod().equals("GET")) {
                sendEvent(exchange, Long.parseLong(id));
            } else {
                hold(exchange, id, json.readTree(exchange.getRequestBody()));
            }
        }
    }

    private synchronized void end(String hold) {
        freed.add(hold);
        holdOfSeat.values().removeIf(hold::equals);
    }

    private void sendEvent(HttpExchange exchange, long id) throws IOException {
        var show = shows.get(id);
        send(
                exchange,
                show == null ? 404 : 200,
                show == null ? problem(404, "event_not_found", Map.of()) : facts(show));
    }

    private synchronized void hold(HttpExchange exchange, String hold, JsonNode wish) throws IOException {
        var show = shows.get(wish.get("event_id").asLong());
        var refusal = refusal(show, hold, wish);
        if (refusal != null) {
            send(exchange, (int) Objects.requireNonNull(refusal.get("status")), refusal);
            return;
        }
        var known = Objects.requireNonNull(show);
        if (eventOfHold.putIfAbsent(hold, known.id()) == null) {
            wanted(known, wish).forEach(seat -> holdOfSeat.put(seat, hold));
        }
        var held = known.seats().stream()
                .filter(seat -> hold.equals(holdOfSeat.get(seat)))
                .map(seat -> seat(known, seat))
                .toList();
        var lost = losingAnswers;
        var answer = Map.of("hold_id", hold, "event", facts(known), "seats", held);
        send(exchange, lost ? 503 : 200, lost ? problem(503, "lost", Map.of()) : answer);
    }

    private @Nullable Map<String, Object> refusal(@Nullable Show show, String hold, JsonNode wish) {
        if (show == null) {
            return problem(404, "event_not_found", Map.of());
        }
        if (freed.contains(hold)) {
            return problem(409, "hold_released", Map.of());
        }
        if (!show.status().equals("published")) {
            return problem(409, "event_not_on_sale", Map.of("event_status", show.status()));
        }
        if (eventOfHold.containsKey(hold)) {
            return null;
        }
        var lost = wanted(show, wish).stream().filter(holdOfSeat::containsKey).toList();
        return lost.isEmpty() ? null : problem(409, "seats_unavailable", Map.of("seat_ids", lost));
    }

    private List<Long> wanted(Show show, JsonNode wish) {
        var seats = new ArrayList<Long>();
        if (wish.has("seat_ids")) {
            wish.get("seat_ids").forEach(seat -> seats.add(seat.asLong()));
            return seats;
        }
        return show.seats().stream()
                .filter(seat -> !holdOfSeat.containsKey(seat))
                .limit(wish.get("best").get("count").asInt())
                .toList();
    }

    private static Map<String, Object> seat(Show show, long seat) {
        var number = show.seats().indexOf(seat) + 1;
        return Map.of(
                "seat_id", seat, "section", "Main", "row_label", "A", "seat_number", number, "price", show.price());
    }

    /** The event's facts as the topic and the internal calls tell them. */
    public static Map<String, Object> facts(Show show) {
        var facts = new HashMap<String, Object>();
        facts.put("id", show.id());
        facts.put("title", "Indie Music Night");
        facts.put("description", "Three bands and a bar");
        facts.put("venue", "City Hall Stage");
        facts.put("start_time", "2031-05-01T18:00:00Z");
        facts.put("end_time", "2031-05-01T22:00:00Z");
        facts.put("base_price", show.price());
        facts.put("currency", "USD");
        facts.put("status", show.status());
        facts.put("organizer_id", show.organizerId());
        facts.put("total_seats", show.seats().size());
        facts.put("version", show.version());
        return facts;
    }

    private static Map<String, Object> problem(int status, String code, Map<String, Object> facts) {
        var problem = new HashMap<>(facts);
        problem.putAll(Map.of("type", "urn:x", "title", code, "status", status, "detail", "No: " + code, "code", code));
        return problem;
    }

    private void send(HttpExchange exchange, int status, @Nullable Object body) throws IOException {
        var bytes = body == null ? new byte[0] : json.writeValueAsBytes(body);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
