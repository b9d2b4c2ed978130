package ticketing.system.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;

/** Decides about refunds and looks after complaints. */
final class Executive extends Actor {
    private static final List<String> NEXT = List.of("in_progress", "resolved", "closed");

    Executive(Client client, World world, Random random) {
        super(client, world, random);
    }

    @Override
    Deeds deeds(Deeds none) {
        return none.with(60, this::decide).with(25, this::resolve).with(15, this::chat);
    }

    private void decide() {
        oldest("/api/refunds?status=requested&size=20", "booking_id")
                .ifPresent(booking -> client.post(
                        "decide refund",
                        booking,
                        "/api/bookings/" + booking + "/refund-decision",
                        Map.of("approve", random.nextInt(3) > 0)));
    }

    private void resolve() {
        oldest("/api/complaints?status=open&size=20", "id")
                .ifPresent(complaint -> client.patch(
                        "work on complaint",
                        complaint,
                        "/api/complaints/" + complaint,
                        Map.of("status", World.any(NEXT, random), "resolution", "We have turned it down")));
    }

    private Optional<Long> oldest(String path, String member) {
        var queue = client.get("look", path);
        if (queue.result() != Result.ok || queue.body().isEmpty()) {
            return Optional.empty();
        }
        var ids = StreamSupport.stream(queue.body().spliterator(), false)
                .map(entry -> entry.get(member).asLong())
                .toList();
        return Optional.of(World.any(ids, random));
    }

    private void chat() {
        client.post("chat", 0, "/api/ai/chat", Map.of("message", "How many refunds are open?"));
    }
}
