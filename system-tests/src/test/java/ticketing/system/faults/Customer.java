package ticketing.system.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Looks around, books, pays or doesn't, changes their mind, wants the money back, complains. */
final class Customer extends Actor {
    private static final int MOST_SEATS = 3;

    private final Deque<Long> pending = new ArrayDeque<>();
    private final List<Long> paid = new ArrayList<>();

    Customer(Client client, World world, Random random) {
        super(client, world, random);
    }

    @Override
    Deeds deeds(Deeds none) {
        var settling = new Deeds(random)
                .with(70, () -> pay(true))
                .with(6, () -> pay(false))
                .with(8, this::giveUp)
                .with(8, this::change)
                .with(4, this::extend)
                .with(4, this::forget);
        return none.with(38, this::book)
                .with(38, () -> settle(settling))
                .with(6, this::askForMoney)
                .with(3, this::complain)
                .with(15, this::look);
    }

    private void book() {
        var show = world.anyShow(random);
        var wish = new HashMap<String, Object>(Map.of("event_id", show.id()));
        if (random.nextInt(5) == 0) {
            wish.put("best", Map.of("count", 1 + random.nextInt(MOST_SEATS)));
        } else {
            wish.put("seat_ids", someSeats(show));
        }
        if (random.nextInt(4) == 0) {
            wish.put("offer_code", world.offerFor(show));
        }
        var booking = client.post("book", show.id(), "/api/bookings", wish);
        if (booking.result() == Result.ok) {
            pending.add(booking.body().get("id").asLong());
        }
    }

    private List<Long> someSeats(World.Show show) {
        var seats = new TreeSet<Long>();
        for (int i = random.nextInt(MOST_SEATS); i >= 0; i--) {
            seats.add(World.any(show.seatIds(), random));
        }
        return List.copyOf(seats);
    }

    private void settle(Deeds settling) {
        if (pending.isEmpty()) {
            book();
        } else {
            settling.any().run();
        }
    }

    private void pay(boolean success) {
        var id = pending.remove();
        var payment = client.post(
                success ? "pay" : "decline",
                id,
                "/api/bookings/" + id + "/pay",
                Map.of("method", "card", "mark_success", success));
        if (success && payment.result() == Result.ok) {
            paid.add(id);
            payment.body().path("ticket_codes").forEach(code -> world.carry(code.asText()));
        }
    }

    private void giveUp() {
        var id = pending.remove();
        client.post("give up", id, "/api/bookings/" + id + "/cancel", Map.of());
    }

    private void change() {
        var id = pending.element();
        var change = random.nextBoolean()
                ? Map.of("seat_ids", someSeats(world.anyShow(random)))
                : Map.of("offer_code", world.offerFor(world.anyShow(random)));
        client.patch("change booking", id, "/api/bookings/" + id, change);
    }

    private void extend() {
        var id = pending.element();
        client.post("extend", id, "/api/bookings/" + id + "/extend", Map.of());
    }

    /** Leaves it to lapse. */
    private void forget() {
        pending.remove();
    }

    private void askForMoney() {
        if (!paid.isEmpty()) {
            var id = World.any(paid, random);
            client.post(
                    "ask for refund", id, "/api/bookings/" + id + "/refund-request", Map.of("reason", "I fell ill"));
        }
    }

    private void complain() {
        var complaint =
                new HashMap<String, Object>(Map.of("subject", "Too loud", "description", "I could hear it at home"));
        if (!paid.isEmpty()) {
            complaint.put("booking_id", World.any(paid, random));
        }
        client.post("complain", 0, "/api/complaints", complaint);
    }

    private void look() {
        var event = "/api/events/" + world.anyShow(random).id();
        var paths = new ArrayList<>(List.of(
                "/api/events", event, event + "/seats", event + "/availability", "/api/auth/me", "/api/complaints"));
        if (!paid.isEmpty()) {
            var booking = "/api/bookings/" + World.any(paid, random);
            paths.addAll(List.of(booking, booking + "/ticket-download", booking + "/confirmation-email"));
        }
        client.get("look", World.any(paths, random));
        lookAtBookings(client);
    }

    static Operation lookAtBookings(Client client) {
        return client.get("look at bookings", "/api/customers/" + client.user().id() + "/bookings");
    }
}
