package ticketing.gateway.routing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls that may be in progress at a service at once. Who finds no place is refused at once: that is cheaper than to let
 * them wait for cores that are busy with whoever waits there already, and gets more of them served in time.
 */
final class Places {
    /** One place in so many is kept for urgent calls: who has booked in a rush can pay as well. */
    private static final int KEPT_FOR_URGENT = 4;

    /** However long calls take, this part of the places stays: the payments of a slow provider wait for no core. */
    private static final int LEAST_PART = 6;

    /** Calls may take so many times what they usually take before there are fewer places. */
    private static final double TOLERANCE = 1.5;

    private static final int WINDOW_MILLIS = 200;

    /** What calls usually take is learned over ten minutes, so that a rush does not soon count as usual. */
    private static final int WINDOWS = 10 * 60 * 1000 / WINDOW_MILLIS;

    private final Limit limit;
    private final LongSupplier nanoTime;
    private final AtomicInteger taken = new AtomicInteger();

    private Places(Limit limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /** So many, whatever happens. */
    static Places fixed(int most) {
        return new Places(FixedLimit.of(most), System::nanoTime);
    }

    /**
     * So many while calls take what they usually take, and fewer while they take longer, as when they queue for the
     * service's cores: Netflix's <a href="https://github.com/Netflix/concurrency-limits">gradient</a> of the time of
     * all calls, at any one moment to that over the last minutes.
     */
    static Places adaptive(int most, LongSupplier nanoTime) {
        var gradient = Gradient2Limit.newBuilder()
                .initialLimit(most)
                .maxConcurrency(most)
                .minLimit(Math.max(1, most / LEAST_PART))
                .rttTolerance(TOLERANCE)
                .longWindow(WINDOWS)
                .build();
        var limit = WindowedLimit.newBuilder()
                .minWindowTime(WINDOW_MILLIS, MILLISECONDS)
                .maxWindowTime(WINDOW_MILLIS, MILLISECONDS)
                .build(gradient);
        return new Places(limit, nanoTime);
    }

    /** One call's, from when it is taken until it is {@link #leave left}. */
    final class Place {
        private final long since = nanoTime.getAsLong();
        private final int others;

        private Place(int others) {
            this.others = others;
        }

        /** @param answered whether the time it took tells what the service's calls take now */
        void leave(boolean answered) {
            taken.decrementAndGet();
            if (answered) {
                limit.onSample(since, nanoTime.getAsLong() - since, others, false);
            }
        }
    }

    /** A place, or null where there is none left for such a call. */
    @Nullable
    Place take(boolean urgent) {
        var all = limit.getLimit();
        var others = taken.getAndIncrement();
        if (others < (urgent ? all : all - all / KEPT_FOR_URGENT)) {
            return new Place(others);
        }
        taken.decrementAndGet();
        return null;
    }

    int taken() {
        return taken.get();
    }

    /** How many there are now. */
    int all() {
        return limit.getLimit();
    }
}
