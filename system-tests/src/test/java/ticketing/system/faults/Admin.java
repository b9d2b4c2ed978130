package ticketing.system.faults;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Hires and fires, and watches the figures. */
final class Admin extends Actor {
    Admin(Client client, World world, Random random) {
        super(client, world, random);
    }

    @Override
    Deeds deeds(Deeds none) {
        return none.with(8, this::hire).with(12, this::tell).with(80, this::look);
    }

    private void hire() {
        var email = "staff-" + new UUID(random.nextLong(), random.nextLong()) + "@example.test";
        var hired = client.post(
                "hire",
                0,
                "/api/users",
                Map.of("name", "New Hand", "email", email, "password", "correct horse", "role", "entry_manager"));
        if (hired.result() == Result.ok) {
            var id = hired.body().get("id").asLong();
            client.patch("fire", id, "/api/users/" + id, Map.of("is_active", false));
        }
    }

    private void tell() {
        client.post(
                "tell",
                0,
                "/api/notifications/event-detail-email",
                Map.of(
                        "event_id",
                        world.anyShow(random).id(),
                        "customer_id",
                        World.any(world.customers(), random).id()));
    }

    private void look() {
        client.get(
                "look",
                World.any(
                        List.of("/api/users?role=customer", "/api/analytics", "/api/refunds", "/api/offers"), random));
    }
}
