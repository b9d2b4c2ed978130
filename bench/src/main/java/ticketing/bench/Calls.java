package ticketing.bench;

import org.HdrHistogram.Histogram;

/**
 * What each common call takes when nobody else calls. Run before and after {@code ./ticketing bench fill}, it says what a
 * full store costs.
 */
final class Calls {
    private static final String NAME = "calls";
    private static final int WARM_UPS = 300;
    private static final int TIMES = 500;

    private final Stage stage;
    private final Hall hall;
    private final Customer customer;

    Calls(Stage stage) {
        this.stage = stage;
        this.hall = stage.hall(5_000);
        this.customer = stage.customers().getFirst();
    }

    void run() {
        var gate = new Gate(stage.api(), stage.organizer());
        var event = "/api/events/" + hall.eventId();
        var bookings = new long[WARM_UPS + TIMES];
        var codes = new String[WARM_UPS + TIMES];
        measure(
                "book",
                i -> bookings[i] = customer.book(hall.eventId(), hall.nextSeat())
                        .ok()
                        .json()
                        .getLong("id"));
        measure("pay", i -> codes[i] = Customer.code(customer.pay(bookings[i])));
        measure(
                "booking",
                i -> stage.api()
                        .get("/api/bookings/" + bookings[i], customer.token())
                        .ok());
        measure("admit", i -> gate.admit(codes[i]));
        measure("event list", _ -> stage.api().get("/api/events?size=20").ok());
        measure("event page", _ -> stage.api().get(event).ok());
        measure("seat map", _ -> stage.api().get(event + "/seat-map").ok());
        measure("availability", _ -> stage.api().get(event + "/availability").ok());
    }

    private interface Call {
        void make(int time);
    }

    private void measure(String what, Call call) {
        var micros = new Histogram(3);
        for (int i = 0; i < WARM_UPS + TIMES; i++) {
            var begun = System.nanoTime();
            call.make(i);
            if (i >= WARM_UPS) {
                micros.recordValue((System.nanoTime() - begun) / 1000);
            }
        }
        stage.report().addTimes(NAME, what, micros, "full <= 1.5 x empty");
    }
}
