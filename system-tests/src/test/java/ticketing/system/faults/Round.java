package ticketing.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import ticketing.system.Provider;

/** One round: people come together, things go wrong for a while, it becomes calm, and the evidence is looked at. */
final class Round {
    private static final int CUSTOMERS = 8;
    private static final int SHOWS = 3;
    private static final int LONGEST_THOUGHT_MILLIS = 200;
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);
    private static final long LAST_LOOK_SECONDS = 3;

    private final int number;
    private final Random random;
    private final History history;
    private final Nemesis nemesis;
    private final Venue venue;
    private final Client anybody;
    private final World world = new World();
    private final List<Actor> actors = new ArrayList<>();
    private volatile boolean isOver;

    Round(int number, Venue venue, History history, Nemesis nemesis, Random random) {
        this.number = number;
        this.random = random;
        this.history = history;
        this.nemesis = nemesis;
        this.venue = venue;
        this.anybody = Client.of(venue.platform().url(), history, random);
    }

    Checker.Finding play(int strikes) {
        gather();
        var people = actors.stream()
                .map(actor -> Thread.ofVirtual().start(() -> live(actor)))
                .toList();
        try {
            nemesis.strike(strikes);
            awaitRecovery();
        } finally {
            isOver = true;
        }
        people.forEach(Cast::join);
        var investigator = new Investigator(
                staff("support@ticket.local", "support123"),
                staff("entry@ticket.local", "entry123"),
                staff("admin@ticket.local", "admin123"),
                venue.topics(),
                new Provider(venue.platform()),
                history);
        return Checker.check(number, Checker.PATIENCE, () -> investigator.gather(world, venue.poison()));
    }

    /** People go on until all works again, or should have long ago, and for a last look then. */
    private void awaitRecovery() {
        var latest = Instant.now().plus(LONGEST_RECOVERY);
        while (!Recovery.isComplete(history) && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LONGEST_THOUGHT_MILLIS));
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(LAST_LOOK_SECONDS));
    }

    private void gather() {
        var organizer = new Organizer(staff("organizer@ticket.local", "organizer123"), world, fresh());
        for (int i = 0; i < SHOWS; i++) {
            organizer.putOn();
        }
        actors.add(organizer);
        for (int i = 0; i < CUSTOMERS; i++) {
            var customer = User.newCustomer(anybody);
            world.join(customer);
            actors.add(new Customer(anybody.as(customer), world, fresh()));
        }
        employ(2, "support@ticket.local", "support123", (client, seed) -> new Executive(client, world, seed));
        employ(2, "entry@ticket.local", "entry123", (client, seed) -> new DoorKeeper(client, world, seed));
        employ(1, "admin@ticket.local", "admin123", (client, seed) -> new Admin(client, world, seed));
    }

    private void employ(int count, String email, String password, BiFunction<Client, Random, Actor> as) {
        for (int i = 0; i < count; i++) {
            actors.add(as.apply(staff(email, password), fresh()));
        }
    }

    private Client staff(String email, String password) {
        return anybody.as(User.login(anybody, email, password));
    }

    private Random fresh() {
        return new Random(random.nextLong());
    }

    private void live(Actor actor) {
        while (!isOver) {
            actor.act();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + actor.random.nextInt(LONGEST_THOUGHT_MILLIS)));
        }
    }
}
