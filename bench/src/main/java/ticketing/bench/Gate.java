package ticketing.bench;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Somebody at a door who scans tickets. */
record Gate(Api api, String token) {
    /** Admits the holder of a ticket that was paid for and has admitted nobody; else the run is of no use. */
    void admit(String code) {
        var scan = new JsonObject().put("qr_code", code);
        var verdict = api.postOnce(
                        "/api/tickets/validate", token, UUID.randomUUID().toString(), scan)
                .ok()
                .json();
        if (!verdict.getBoolean("valid")) {
            throw new IllegalStateException("A ticket that was paid for was refused: " + verdict);
        }
    }
}
