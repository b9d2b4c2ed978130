package ticketing.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people of one scenario, and what they need to know; nothing in it is left to chance. */
final class Cast implements AutoCloseable {
    /** How often something that must work is tried. */
    private static final int PATIENCE = 5;

    private final Stage stage;
    private final Topics topics;
    private final History history;
    private final World world = new World();
    private final Random random;
    private final Client anybody;
    private final Faults faults;
    private final Nemesis nemesis;
    private final List<Violation> seen = new ArrayList<>();

    Cast(Stage stage, Topics topics, String name) {
        this.stage = stage;
        this.topics = topics;
        this.random = new Random(name.hashCode());
        this.history = new History(Run.TARGET.resolve(name + ".jsonl"));
        this.anybody = Client.of(stage.url(), history, random);
        this.faults = new Faults(stage, topics, random);
        this.nemesis = new Nemesis(faults.all(), history, random);
    }

    /** What the scenario broke, once it is settled or this time has passed. */
    List<Violation> violationsOf(Scenario scenario, Duration patience) {
        scenario.play(this);
        return Stream.concat(seen.stream(), violations(patience).stream()).toList();
    }

    /** What is broken once all is settled, or this time has passed. */
    List<Violation> violations(Duration patience) {
        var investigator = new Investigator(support(), door(), admin(), topics, stage.provider(), history);
        return Checker.check(0, patience, () -> investigator.gather(world, faults.poison()))
                .violations();
    }

    /** Something that the scenario itself has seen, and no evidence tells afterwards. */
    void violation(String invariant, String what) {
        seen.add(new Violation(0, invariant, what));
    }

    Stage stage() {
        return stage;
    }

    Topics topics() {
        return topics;
    }

    Faults faults() {
        return faults;
    }

    void strike(Fault fault) {
        nemesis.strike(fault);
    }

    Client customer() {
        var customer = User.newCustomer(anybody);
        world.join(customer);
        return anybody.as(customer);
    }

    Client admin() {
        return staff("admin@ticket.local", "admin123");
    }

    Client organizer() {
        return staff("organizer@ticket.local", "organizer123");
    }

    Client door() {
        return staff("entry@ticket.local", "entry123");
    }

    Client support() {
        return staff("support@ticket.local", "support123");
    }

    private Client staff(String email, String password) {
        return anybody.as(User.login(anybody, email, password));
    }

    /** A show with so many rows of so many seats, on sale; it is put on before anything goes wrong. */
    World.Show show(int rows, int seatsPerRow) {
        var organizer = new Organizer(organizer(), world, random);
        var before = world.shows().size();
        for (int i = 0; i < PATIENCE && world.shows().size() == before; i++) {
            organizer.putOn(rows, seatsPerRow);
        }
        return world.shows().getLast();
    }

    /** Books a seat while all is well. */
    JsonNode booked(Client customer, World.Show show, long seat) {
        var booking = book(customer, show, seat);
        for (int i = 0; i < PATIENCE && booking.result() == Result.unknown; i++) {
            booking = book(customer, show, seat);
        }
        return booking.body();
    }

    Operation book(Client customer, World.Show show, Long... seats) {
        return customer.post(
                "book", show.id(), "/api/bookings", Map.of("event_id", show.id(), "seat_ids", List.of(seats)));
    }

    Operation pay(Client customer, JsonNode booking) {
        var id = booking.path("id").asLong();
        return customer.post("pay", id, "/api/bookings/" + id + "/pay", Map.of("method", "card"));
    }

    /** The same, by somebody who gives up when there is no answer. */
    Operation payOnce(Client customer, JsonNode booking) {
        var id = booking.path("id").asLong();
        return customer.postOnce("pay", id, "/api/bookings/" + id + "/pay", Map.of("method", "card"));
    }

    /** Waits until the provider has taken the money for this booking, or nobody waits for its answer any more. */
    void awaitMoney(JsonNode booking) {
        for (int i = 0; i < 10 && stage.provider().balance(booking.path("id").asLong()) == 0; i++) {
            pause(100);
        }
    }

    /** Waits until the topics show the booking as it is. */
    void awaitTold(JsonNode booking) {
        var key = booking.path("id").asText();
        for (int i = 0; i < PATIENCE * 10; i++) {
            var isTold = topics.facts().stream()
                    .anyMatch(fact -> fact.topic().equals("ticketing.bookings.v1")
                            && fact.key().equals(key)
                            && fact.data().path("status").equals(booking.path("status")));
            if (isTold) {
                return;
            }
            pause(200);
        }
        throw new IllegalStateException("Nobody is told of " + booking);
    }

    /** Books and pays a seat. */
    Operation sell(Client customer, World.Show show, long seat) {
        return pay(customer, booked(customer, show, seat));
    }

    /** What so many do at once. */
    static <T> List<Future<T>> crowd(int size, Each<T> each) {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd.invokeAll(IntStream.range(0, size)
                    .<Callable<T>>mapToObj(i -> () -> each.does(i))
                    .toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Waits until so many milliseconds after the end of this booking's hold. */
    static void awaitMoment(JsonNode booking, long millisAfterEnd) {
        var moment = Instant.parse(booking.get("expires_at").asText()).plusMillis(millisAfterEnd);
        pause(Duration.between(Instant.now(), moment).toMillis());
    }

    /** One of a crowd. */
    interface Each<T> {
        T does(int number);
    }

    @Override
    public void close() {
        history.close();
    }
}
