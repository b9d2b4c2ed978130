package ticketing.support;

import java.util.concurrent.atomic.AtomicLong;

/** What identity-service, event-service and booking-service tell: as their topics carry it. */
public final class Others {
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1_000_000 % 1_000_000 * 1_000);

    private Others() {}

    /** An id that no other test uses. */
    public static long newId() {
        return IDS.incrementAndGet();
    }

    public static void user(long id, String name, String role) {
        Topics.tell("ticketing.users.v1", id, "ticketing.user.registered.v1", 1, """
                {"id": %d, "name": "%s", "email": "u%d@test.local", "role": "%s", "is_active": true}
                """.formatted(id, name, id, role));
    }

    public static void event(long id, String title, String startTime, String status) {
        Topics.tell("ticketing.events.v1", id, "ticketing.event.published.v1", 1, """
                {"id": %d, "title": "%s", "description": "A test event", "venue": "City Hall Stage", "start_time": "%s",
                 "end_time": "2099-12-31T23:00:00Z", "base_price": 35.00, "currency": "USD", "status": "%s",
                 "organizer_id": 2, "total_seats": 40}""".formatted(
                        id, title, startTime, status));
    }

    /** A booking of two seats for 68.04, as the topic tells it. {@code refund} is its member of that name, as JSON. */
    public static String booking(long id, long customerId, long eventId, String status, String refund) {
        return """
                {"id": %d, "reference": "TB-%d", "customer_id": %d, "event_id": %d, "status": "%s", "subtotal": 70.00,
                 "discount_amount": 7.00, "tax_amount": 5.04, "total_amount": 68.04, "currency": "USD",
                 "offer_code": "WELCOME10", "payment_status": "paid", "refund_status": null,
                 "seats": [{"seat_id": 1, "hold_id": "h", "section": "Main", "row_label": "A", "seat_number": 1, "price": 35.00},
                           {"seat_id": 2, "hold_id": "h", "section": "Main", "row_label": "A", "seat_number": 2, "price": 35.00}],
                 "released": [], "refund": %s, "expires_at": null,
                 "created_at": "2026-01-01T10:00:00Z", "updated_at": "2026-01-01T10:00:00Z"}
                """.formatted(id, id, customerId, eventId, status, refund);
    }

    public static String refund(String requestId) {
        return "{\"request_id\": \"" + requestId + "\", \"reason\": \"I am ill\", \"amount\": 68.04}";
    }

    /** Tells {@code ticketing.booking.FACT.v1}. */
    public static void booking(String fact, long version, long id, String data) {
        Topics.tell("ticketing.bookings.v1", id, "ticketing.booking." + fact + ".v1", version, data);
    }
}
