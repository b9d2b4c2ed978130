package ticketing.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An event that is on sale, whose seats are given out one after the other, scattered over the hall. */
final class Hall {
    private static final int ROWS = 50;
    private static final int SEATS_A_ROW = 100;
    private static final int STRIDE = 7_919; // a prime, so that every seat comes up once

    private final long eventId;
    private final long firstSeatId;
    private final int seats;
    private final AtomicInteger given = new AtomicInteger();

    private Hall(long eventId, long firstSeatId, int seats) {
        this.eventId = eventId;
        this.firstSeatId = firstSeatId;
        this.seats = seats;
    }

    /** Puts an event on sale with at least so many seats, up to 100,000. */
    static Hall open(Api api, String organizer, int seats) {
        var sections = new JsonArray();
        for (int i = 0; i * ROWS * SEATS_A_ROW < seats; i++) {
            sections.add(new JsonObject()
                    .put("name", "Block " + (i + 1))
                    .put("row_count", ROWS)
                    .put("seats_per_row", SEATS_A_ROW));
        }
        return open(api, organizer, sections);
    }

    /** Puts an event on sale whose one section has so many rows of ten seats. */
    static Hall small(Api api, String organizer, int rows) {
        return open(
                api,
                organizer,
                new JsonArray()
                        .add(new JsonObject()
                                .put("name", "Floor")
                                .put("row_count", rows)
                                .put("seats_per_row", 10)));
    }

    /** A hall that nobody has to know, whose seats don't run out, for calls that are answered hello. */
    static Hall ofHellos() {
        return new Hall(1, 1, Integer.MAX_VALUE);
    }

    private static Hall open(Api api, String organizer, JsonArray sections) {
        var start = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        var event = new JsonObject()
                .put("title", "On-sale")
                .put("description", "An event that many want to see")
                .put("venue", "Arena")
                .put("start_time", start.toString())
                .put("end_time", start.plus(Duration.ofHours(3)).toString())
                .put("base_price", 35.00)
                .put("sections", sections);
        var created = api.post("/api/events", organizer, event).ok().json();
        var id = created.getLong("id");
        api.patch("/api/events/" + id + "/status", organizer, new JsonObject().put("status", "published"))
                .ok();
        var map = api.get("/api/events/" + id + "/seat-map").ok().json();
        return new Hall(id, map.getLong("first_seat_id"), created.getInteger("total_seats"));
    }

    long eventId() {
        return eventId;
    }

    int seats() {
        return seats;
    }

    /** A seat that nobody was given before. */
    long nextSeat() {
        var next = given.getAndIncrement();
        if (next >= seats) {
            throw new IllegalStateException("All " + seats + " seats are given out: the run was longer than planned");
        }
        return seat((int) ((long) next * STRIDE % seats));
    }

    /** The seat at this place in the order of the hall, from 0. */
    long seat(int place) {
        return firstSeatId + place;
    }
}
