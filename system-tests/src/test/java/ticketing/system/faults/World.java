package ticketing.system.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the people of a round know of each other: which shows are on, and which tickets are carried to the door. */
final class World {
    private static final int ON_SALE = 4;

    /** A show that was put on, and its seats. */
    record Show(long id, List<Long> seatIds) {}

    private final List<Show> shows = new ArrayList<>();
    private final List<User> customers = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<Show, String> offers = new HashMap<>();

    synchronized void putOn(Show show) {
        shows.add(show);
    }

    synchronized List<Show> shows() {
        return List.copyOf(shows);
    }

    /** One of the latest shows, which are those people go to. */
    synchronized Show anyShow(Random random) {
        var latest = shows.subList(Math.max(0, shows.size() - ON_SALE), shows.size());
        return any(latest, random);
    }

    synchronized void join(User customer) {
        customers.add(customer);
    }

    synchronized List<User> customers() {
        return List.copyOf(customers);
    }

    synchronized void carry(String code) {
        codes.add(code);
    }

    /** A ticket that somebody carries; nothing worth scanning before the first was sold. */
    synchronized String anyCode(Random random) {
        return codes.isEmpty() ? "no-ticket" : any(codes, random);
    }

    /** From now on this code takes something off for this show. */
    synchronized void offer(Show show, String code) {
        offers.put(show, code);
    }

    /** The code that takes something off for this show, or one that nobody has ever offered. */
    synchronized String offerFor(Show show) {
        return offers.getOrDefault(show, "NOSUCHCODE");
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
