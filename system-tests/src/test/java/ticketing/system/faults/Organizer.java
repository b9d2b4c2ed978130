package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

/** Puts shows on, renames them, offers discounts, and now and then calls one off. */
final class Organizer extends Actor {
    private static final int ROWS = 3;
    private static final int SEATS_PER_ROW = 8;

    Organizer(Client client, World world, Random random) {
        super(client, world, random);
    }

    @Override
    Deeds deeds(Deeds none) {
        return none.with(10, this::putOn)
                .with(3, this::callOff)
                .with(12, this::rename)
                .with(8, this::offer)
                .with(67, this::look);
    }

    /** Puts a show on and sells it; does nothing more where one of the steps doesn't work. */
    void putOn() {
        putOn(ROWS, SEATS_PER_ROW);
    }

    void putOn(int rows, int seatsPerRow) {
        var start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var draft = client.post(
                "create event",
                0,
                "/api/events",
                Map.of(
                        "title",
                        "A night of faults",
                        "description",
                        "One of the shows at which everything goes wrong",
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
                        seatsPerRow));
        if (draft.result() == Result.ok) {
            publish(draft.body().get("id").asLong());
        }
    }

    private void publish(long id) {
        client.patch("publish event", id, "/api/events/" + id + "/status", Map.of("status", "published"));
        var seats = client.get("look", "/api/events/" + id + "/seats");
        if (seats.result() == Result.ok) {
            var ids = StreamSupport.stream(seats.body().spliterator(), false)
                    .map(seat -> seat.get("id").asLong())
                    .toList();
            world.putOn(new World.Show(id, ids));
        }
    }

    private void callOff() {
        var id = world.anyShow(random).id();
        client.patch("cancel event", id, "/api/events/" + id + "/status", Map.of("status", "cancelled"));
        putOn();
    }

    private void rename() {
        var id = world.anyShow(random).id();
        client.patch(
                "rename event", id, "/api/events/" + id, Map.of("title", "A night of faults " + random.nextInt(99)));
    }

    private void offer() {
        var show = world.anyShow(random);
        var code = "F" + Integer.toUnsignedString(random.nextInt(), 36).toUpperCase(Locale.ROOT);
        var offer = client.post(
                "offer",
                show.id(),
                "/api/offers",
                Map.of("code", code, "offer_type", "percentage", "value", 10, "usage_limit", 3, "event_id", show.id()));
        if (offer.result() == Result.ok) {
            world.offer(show, code);
        }
    }

    private void look() {
        var event = "/api/events/" + world.anyShow(random).id();
        client.get("look", World.any(List.of("/api/analytics", "/api/offers", event, event + "/door-list"), random));
    }
}
