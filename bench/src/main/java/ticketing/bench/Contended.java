package ticketing.bench;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Recorder;

/** Five thousand people at once, from as many connections as the generator has, who want five hundred seats. */
final class Contended {
    private static final String NAME = "contended";
    private static final int PEOPLE = 5_000;
    private static final int ROWS = 50;
    private static final long MAX_MICROS = 120_000_000;

    private final Stage stage;
    private final Hall hall;
    private final ConcurrentMap<Long, Integer> owners = new ConcurrentHashMap<>();
    private final Recorder sales = new Recorder(MAX_MICROS, 3);
    private final Recorder refusals = new Recorder(MAX_MICROS, 3);
    private volatile long lastSale;

    Contended(Stage stage) {
        this.stage = stage;
        this.hall = Hall.small(stage.api(), stage.organizer(), ROWS);
    }

    void run() throws InterruptedException {
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                var person = i;
                threads.execute(() -> want(person));
            }
        }
        var report = stage.report();
        report.add(NAME, "seats sold of " + hall.seats(), owners.size(), "", "all");
        report.add(NAME, "until the last was sold", (lastSale - begun) / 1e9, "s", "<= 2 s");
        report.addTimes(NAME, "booking that got its seat", sales.getIntervalHistogram(), "");
        report.addTimes(NAME, "booking that was refused", refusals.getIntervalHistogram(), "as fast");
        Books.check(stage, hall, owners.keySet());
    }

    /** Tries seats in an order of their own until one is theirs or none is left. */
    private void want(int person) {
        var customer = stage.customers().get(person % stage.customers().size());
        var offset = ThreadLocalRandom.current().nextInt(hall.seats());
        for (int i = 0; i < hall.seats() && owners.size() < hall.seats(); i++) {
            var seat = hall.seat((offset + i) % hall.seats());
            if (!owners.containsKey(seat) && buys(customer, seat, person)) {
                return;
            }
        }
    }

    private boolean buys(Customer customer, long seat, int person) {
        var begun = System.nanoTime();
        var booked = customer.book(hall.eventId(), seat);
        (booked.isOk() ? sales : refusals).recordValue(Math.min((System.nanoTime() - begun) / 1000, MAX_MICROS));
        if (!booked.isOk() || !customer.payAtLast(booked.json().getLong("id")).isOk()) {
            return false;
        }
        if (owners.put(seat, person) != null) {
            throw new IllegalStateException("Seat " + seat + " was sold twice");
        }
        lastSale = System.nanoTime();
        return true;
    }
}
