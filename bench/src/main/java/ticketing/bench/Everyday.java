package ticketing.bench;

import java.util.List;

/**
 * One of each common call. A JVM that has seen nothing but purchases throws away much of what it has compiled at the first
 * call of another kind, so who warms it up makes the others as well.
 */
final class Everyday {
    private Everyday() {}

    static void run(Stage stage, Hall hall) {
        var customer = stage.customers().getFirst();
        var booking = customer.book(hall.eventId(), hall.nextSeat()).ok().json().getLong("id");
        var code = Customer.code(customer.pay(booking));
        stage.api().get("/api/bookings/" + booking, customer.token()).ok();
        new Gate(stage.api(), stage.organizer()).admit(code);
        paths(hall).forEach(path -> stage.api().get(path).ok());
    }

    /** What everybody reads who wants a seat. */
    static List<String> paths(Hall hall) {
        var event = "/api/events/" + hall.eventId();
        return List.of("/api/events?size=20", event, event + "/seat-map", event + "/availability");
    }
}
