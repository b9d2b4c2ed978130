package ticketing.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Customers who come at a rate of their own, whether or not those before them have been served. Times run from the moment
 * at which a request was meant to be sent, so that a stall counts for all who came during it.
 */
final class OpenLoad {
    private static final long MAX_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private final Stage stage;
    private final Hall hall;
    private final Recorder books = new Recorder(MAX_MICROS, 3);
    private final Recorder pays = new Recorder(MAX_MICROS, 3);
    private final Recorder refusals = new Recorder(MAX_MICROS, 3);
    private final AtomicInteger sold = new AtomicInteger();
    private final AtomicInteger soldInTime = new AtomicInteger();
    private final AtomicInteger withoutHint = new AtomicInteger();
    private final Refused refused = new Refused();

    OpenLoad(Stage stage, Hall hall) {
        this.stage = stage;
        this.hall = hall;
    }

    /**
     * What came of it.
     *
     * @param soldInTime purchases that were complete before the last customer came
     * @param refused how many were refused, by status and code
     * @param withoutHint how many of those were not told when to come again
     */
    record Result(
            int offered,
            int sold,
            int soldInTime,
            double seconds,
            Histogram books,
            Histogram pays,
            Histogram refusals,
            String refused,
            int withoutHint) {}

    /** Has customers come at this rate for so long, at moments that chance picks, and waits until all are served. */
    Result run(double perSecond, Duration length) {
        var begun = System.nanoTime();
        var end = begun + length.toNanos();
        var offered = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var next = begun; next < end; next += pause(perSecond)) {
                LockSupport.parkNanos(next - System.nanoTime());
                var intended = next;
                var customer =
                        stage.customers().get(offered++ % stage.customers().size());
                threads.execute(() -> buy(customer, intended, end));
            }
        }
        return new Result(
                offered,
                sold.get(),
                soldInTime.get(),
                length.toNanos() / 1e9,
                books.getIntervalHistogram(),
                pays.getIntervalHistogram(),
                refusals.getIntervalHistogram(),
                refused.toString(),
                withoutHint.get());
    }

    private static long pause(double perSecond) {
        return (long) (-Math.log(1 - ThreadLocalRandom.current().nextDouble()) / perSecond * 1e9);
    }

    private void buy(Customer customer, long intended, long end) {
        var booked = customer.book(hall.eventId(), hall.nextSeat());
        record(booked, books, intended);
        if (booked.isOk()) {
            var begun = System.nanoTime();
            var paid = customer.pay(booked.json().getLong("id"));
            record(paid, pays, begun);
            if (paid.isOk()) {
                sold.incrementAndGet();
                soldInTime.addAndGet(System.nanoTime() < end ? 1 : 0);
            }
        }
    }

    private void record(Reply reply, Recorder times, long since) {
        var micros = Math.min((System.nanoTime() - since) / 1000, MAX_MICROS);
        (reply.isOk() ? times : refusals).recordValue(micros);
        if (!reply.isOk()) {
            refused.count(reply);
            withoutHint.addAndGet(reply.headers().contains("Retry-After") ? 0 : 1);
        }
    }
}
