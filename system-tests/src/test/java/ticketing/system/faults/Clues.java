package ticketing.system.faults;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evidence of a good day, for tests to spoil: of two seats one was sold, and everybody says so. */
final class Clues {
    static final long CUSTOMER = 5;
    static final long EVENT = 1;
    static final long BOOKING = 10;
    static final Instant DUE = Instant.parse("2026-11-01T20:00:10Z");

    final List<Booking> bookings = new ArrayList<>(List.of(booking(BOOKING, "confirmed", "paid", "issued")));
    final List<Event.Ticket> tickets = new ArrayList<>(List.of(ticket(BOOKING)));
    final List<Fact> facts = new ArrayList<>(List.of(
            fact("ticketing.events.v1", EVENT, "changed", 1, DUE, "{\"status\": \"published\"}"),
            told("created", 1, DUE.minusSeconds(6), "pending_payment"),
            told("confirmed", 2, DUE.minusSeconds(3), "confirmed")));
    final List<Movement> movements = new ArrayList<>(List.of(new Movement("captured", "p", BOOKING, 3_780)));
    final Map<String, Long> lag = new HashMap<>(Map.of(Stage.BOOKING, 0L));
    final Map<Long, String> titles = new HashMap<>(Map.of(EVENT, "A Night"));
    final List<Postman.Poison> poison = new ArrayList<>();
    final List<Evidence.DeadLetter> quarantined = new ArrayList<>();
    private final History history;

    Clues(History history) {
        this.history = history;
        history.add(operation("book", EVENT, "{\"id\": 10}"));
        history.add(operation("pay", BOOKING, "{\"ticket_codes\": [\"T10\"]}"));
    }

    Evidence evidence() {
        var sales = new Event.Sales(EVENT, "A Night", "published", 2, 1);
        var seats = List.of(new Event.Seat(1, false), new Event.Seat(2, true));
        return new Evidence(
                history,
                bookings,
                List.of(new Event(sales, seats, tickets)),
                Map.of(),
                titles,
                facts,
                lag,
                movements,
                3_780,
                poison,
                quarantined);
    }

    /** A booking of seat 1. */
    static Booking booking(long id, String status, String payment, @Nullable String ticketStatus) {
        var code = ticketStatus == null ? null : "T" + id;
        return new Booking(
                id,
                CUSTOMER,
                EVENT,
                status,
                null,
                new BigDecimal("35.00"),
                BigDecimal.ZERO,
                new BigDecimal("2.80"),
                new BigDecimal("37.80"),
                null,
                payment,
                List.of(new Booking.Seat(1, new BigDecimal("35.00"), code, ticketStatus)),
                code == null ? List.of() : List.of(code),
                DUE,
                DUE.minusSeconds(3));
    }

    static Event.Ticket ticket(long booking) {
        return new Event.Ticket(booking, booking, 1, "issued", null);
    }

    /** What is told of the booking. */
    static Fact told(String what, long version, Instant at, String status) {
        var data = "{\"status\": \"%s\", \"expires_at\": \"%s\", \"updated_at\": \"%s\", \"reason\": \"expired\"}"
                .formatted(status, DUE, at);
        return fact("ticketing.bookings.v1", BOOKING, what, version, at, data);
    }

    private static Fact fact(String topic, long key, String what, long version, Instant at, String data) {
        var id = topic + key + what + version;
        return new Fact(
                topic, Long.toString(key), id, "ticketing.some." + what + ".v1", version, at, Client.read(data));
    }

    static Operation operation(String kind, long subject, String... answers) {
        var tries = new ArrayList<Try>();
        for (var answer : answers) {
            tries.add(attempt(200, 5, answer));
        }
        return new Operation(CUSTOMER, kind, "key", subject, tries);
    }

    static Try attempt(int status, long millis, String body) {
        return new Try(Instant.now(), millis, status, Client.read(body), false);
    }
}
