package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Does one fault after the other, each kind once before any comes again. */
final class Nemesis {
    private static final int LONGEST_PEACE_MILLIS = 3_000;

    private final List<Supplier<Fault>> faults;
    private final History history;
    private final Random random;
    private final List<Supplier<Fault>> next = new ArrayList<>();

    Nemesis(List<Supplier<Fault>> faults, History history, Random random) {
        this.faults = faults;
        this.history = history;
        this.random = random;
    }

    /** Does so many faults. Whatever happens, all that it broke is mended when it returns. */
    void strike(int times) {
        for (int i = 0; i < times; i++) {
            if (next.isEmpty()) {
                next.addAll(faults);
                Collections.shuffle(next, random);
            }
            rest(Duration.ofMillis(random.nextInt(LONGEST_PEACE_MILLIS)));
            strike(next.removeLast().get());
        }
    }

    void strike(Fault fault) {
        System.out.printf("  %-22s %s%n", fault.kind(), String.join(", ", fault.parts()));
        var from = Instant.now();
        try {
            fault.begin().run();
            rest(fault.lasting());
        } finally {
            var mended = Instant.now();
            fault.mend().run();
            history.add(new Disturbance(fault.kind(), fault.parts(), from, mended, Instant.now()));
        }
    }

    private static void rest(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
