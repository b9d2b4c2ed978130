package ticketing.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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

    /** Pays, and comes again when told to: who has a seat does not give it up for a crowd. */
    Reply payAtLast(long bookingId) {
        var paid = pay(bookingId);
        while (paid.isShed()) {
            LockSupport.parkNanos(
                    TimeUnit.SECONDS.toNanos(Long.parseLong(paid.headers().get("Retry-After"))));
            paid = pay(bookingId);
        }
        return paid;
    }

    /** Books a seat and pays for it, and returns the code of the ticket. */
    String buy(long eventId, long seatId) {
        var booked = book(eventId, seatId).ok().json();
        return code(pay(booked.getLong("id")));
    }

    /** The code of the one ticket that a payment has brought. */
    static String code(Reply paid) {
        return paid.ok().json().getJsonArray("ticket_codes").getString(0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
