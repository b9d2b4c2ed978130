package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** An event on sale that a test has made for itself, and its seats. */
public record Show(long id, List<Long> seats) {
    public static final String PRICE = "35.00";

    /** Publishes an event of one organizer, with so many rows of so many seats. */
    public static Show onSale(int rows, int seatsPerRow) {
        var organizer = Person.organizer();
        var start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var event = organizer
                .post(
                        "/api/events",
                        Map.of(
                                "title",
                                "A night of tests",
                                "description",
                                "One of the events that the tests play at",
                                "venue",
                                "The Proving Ground",
                                "start_time",
                                start.toString(),
                                "end_time",
                                start.plus(Duration.ofHours(3)).toString(),
                                "base_price",
                                35.00,
                                "row_count",
                                rows,
                                "seats_per_row",
                                seatsPerRow))
                .expect(201);
        organizer
                .patch("/api/events/" + event.id() + "/status", Map.of("status", "published"))
                .expect(200);
        var seats = Person.anybody().get("/api/events/" + event.id() + "/seats").expect(200);
        assertThat(seats.json()).hasSize(rows * seatsPerRow);
        return new Show(event.id(), Json.longs(seats.json(), "id"));
    }

    public JsonNode now() {
        return Person.anybody().get("/api/events/" + id).expect(200).json();
    }

    public long available() {
        return now().get("available_seats").asLong();
    }

    /** The seats that are free by the list, which must agree with the count beside the event. */
    public List<Long> freeSeats() {
        var seats =
                Person.anybody().get("/api/events/" + id + "/seats").expect(200).json();
        return Json.list(seats).stream()
                .filter(seat -> seat.get("is_available").asBoolean())
                .map(seat -> seat.get("id").asLong())
                .toList();
    }

    /** Books these seats (by their place in the hall, from 0) for somebody. */
    public Reply book(Person customer, int... places) {
        return customer.post("/api/bookings", Map.of("event_id", id, "seat_ids", pick(places)));
    }

    /** Books and pays these seats; the booking as it then is. */
    public JsonNode sell(Person customer, int... places) {
        var booking = book(customer, places).expect(201);
        return pay(customer, booking.id()).expect(200).json();
    }

    public List<Long> pick(int... places) {
        return java.util.Arrays.stream(places).mapToObj(seats::get).toList();
    }

    public static Reply pay(Person customer, long booking) {
        return customer.post("/api/bookings/" + booking + "/pay", Map.of("method", "card"));
    }

    /** This booking as its customer sees it now. */
    static JsonNode seen(Person customer, JsonNode booking) {
        return customer.get("/api/bookings/" + booking.get("id").asLong())
                .expect(200)
                .json();
    }

    /** Whether the door admits the holder of this booking's first ticket, which it does once. */
    static boolean admits(JsonNode booking) {
        var code = booking.get("ticket_codes").get(0).asText();
        return Person.doorStaff()
                .post("/api/tickets/validate", Map.of("qr_code", code))
                .expect(200)
                .json()
                .get("valid")
                .asBoolean();
    }

    /** The seats that tickets were issued for, one for each ticket, as a scanner at the door is told. */
    List<Long> seatsOnDoorList() {
        var doorList = Person.doorStaff()
                .get("/api/events/" + id() + "/door-list")
                .expect(200)
                .json();
        return Json.longs(doorList.get("tickets"), "seat_id");
    }
}
