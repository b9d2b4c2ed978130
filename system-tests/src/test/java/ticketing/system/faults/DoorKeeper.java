package ticketing.system.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Scans the tickets that people carry, online and from a list. */
final class DoorKeeper extends Actor {
    DoorKeeper(Client client, World world, Random random) {
        super(client, world, random);
    }

    @Override
    Deeds deeds(Deeds none) {
        return none.with(60, this::scan).with(10, this::scanOffline).with(30, this::loadList);
    }

    static Operation scan(Client client, String code) {
        return client.post("scan", 0, "/api/tickets/validate", Map.of("qr_code", code, "gate", "North"));
    }

    private void scan() {
        scan(client, world.anyCode(random));
    }

    private void scanOffline() {
        client.post(
                "scan offline",
                0,
                "/api/tickets/scans",
                List.of(Map.of(
                        "nonce", new UUID(random.nextLong(), random.nextLong()).toString(),
                        "code", world.anyCode(random),
                        "gate", "South",
                        "scanned_at", Instant.now().toString(),
                        "verdict", "welcome")));
    }

    private void loadList() {
        client.get("look", "/api/events/" + world.anyShow(random).id() + "/door-list");
    }
}
