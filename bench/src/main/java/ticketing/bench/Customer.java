package ticketing.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Somebody who books seats and pays for them. */
record Customer(Api api, String token) {
    Reply book(long eventId, long seatId) {
        var wish = new JsonObject().put("event_id", eventId).put("seat_ids", new JsonArray().add(seatId));
        return api.postOnce("/api/bookings", token, key(), wish);
    }

    Reply pay(long bookingId) {
        return api.postOnce(
                "/api/bookings/" + bookingId + "/pay", token, key(), new JsonObject().put("method", "card"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
