package ticketing.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** So many customers, each of whom buys the next seat as soon as it has the last one. */
final class ClosedLoad {
    private static final long MAX_MICROS = Duration.ofMinutes(1).toNanos() / 1000;

    private final Hall hall;
    private final List<Customer> customers;
    private final Recorder books = new Recorder(MAX_MICROS, 3);
    private final Recorder pays = new Recorder(MAX_MICROS, 3);
    private final Set<Long> sold = ConcurrentHashMap.newKeySet();
    private final Refused refused = new Refused();

    ClosedLoad(Hall hall, List<Customer> customers) {
        this.hall = hall;
        this.customers = customers;
    }

    /**
     * What a run of this load came to.
     *
     * @param books the time from a booking's request to its answer, in microseconds
     * @param pays the same of payments
     */
    record Result(long purchases, double seconds, Histogram books, Histogram pays, String refused) {
        double perSecond() {
            return purchases / seconds;
        }
    }

    /** Runs for so long, then lets every purchase that has begun come to its end. */
    Result run(Duration length) throws InterruptedException, ExecutionException {
        books.reset();
        pays.reset();
        var before = sold.size();
        refused.clear();
        var begun = System.nanoTime();
        var end = begun + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = customers.stream()
                    .map(customer -> threads.submit(() -> buyUntil(end, customer)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        return new Result(
                sold.size() - before,
                (System.nanoTime() - begun) / 1e9,
                books.getIntervalHistogram(),
                pays.getIntervalHistogram(),
                refused.toString());
    }

    /** The seats that were bought so far; one that is bought twice ends the run. */
    Set<Long> sold() {
        return sold;
    }

    private void buyUntil(long end, Customer customer) {
        while (System.nanoTime() < end) {
            var seat = hall.nextSeat();
            var booked = timed(books, () -> customer.book(hall.eventId(), seat));
            if (booked.isOk()) {
                pay(customer, booked.json().getLong("id"), seat);
            } else {
                refused.count(booked);
            }
        }
    }

    private void pay(Customer customer, long bookingId, long seat) {
        var paid = timed(pays, () -> customer.pay(bookingId));
        if (!paid.isOk()) {
            refused.count(paid);
        } else if (!sold.add(seat)) {
            throw new IllegalStateException("Seat " + seat + " was sold twice");
        }
    }

    private static Reply timed(Recorder times, Callable<Reply> call) {
        var begun = System.nanoTime();
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            times.recordValue((System.nanoTime() - begun) / 1000);
        }
    }
}
