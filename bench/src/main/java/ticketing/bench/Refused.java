package ticketing.bench;

import java.util.Map;
import java.util.TreeMap;

/** How often the platform said no, by status and code. */
final class Refused {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void count(Reply reply) {
        counts.merge(reply.status() + " " + reply.json().getString("code"), 1, Integer::sum);
    }

    synchronized void clear() {
        counts.clear();
    }

    @Override
    public synchronized String toString() {
        return counts.isEmpty() ? "nobody" : counts.toString();
    }
}
