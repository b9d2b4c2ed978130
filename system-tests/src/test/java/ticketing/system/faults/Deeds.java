package ticketing.system.faults;

import java.util.Random;
import java.util.TreeMap;

/** Things to do, each with its share. */
final class Deeds {
    private final Random random;
    private final TreeMap<Integer, Runnable> upTo = new TreeMap<>();

    Deeds(Random random) {
        this.random = random;
    }

    Deeds with(int share, Runnable deed) {
        upTo.put((upTo.isEmpty() ? 0 : upTo.lastKey()) + share, deed);
        return this;
    }

    Runnable any() {
        return upTo.higherEntry(random.nextInt(upTo.lastKey())).getValue();
    }
}
