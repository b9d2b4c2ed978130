package ticketing.booking.booking;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.booking.customer.Customers;
import ticketing.booking.event.Events;
import ticketing.booking.hold.SeatWish;
import ticketing.booking.ticket.TicketsChanged;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Call;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Has the demo's customers book and pay as anybody does, so that a first look finds halls that fill, one that is sold
 * out, and takings of three weeks. Only in a store without bookings. Waits until the others have told of the demo's
 * people and events, which never happens where these were not wanted.
 *
 * <p>A purchase becomes one of days ago once it is paid, here and for all who are told of it; the payment provider's
 * books keep the day on which it really took the money.
 */
@ApplicationScoped
class DemoSales {
    private static final Logger LOG = Logger.getLogger(DemoSales.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AFTER_THE_WRITER = 25;
    private static final int BEFORE_THE_SUMS = 100;
    private static final String MOVE_BACK = """
            update booking set created_at = created_at - ?, updated_at = updated_at - ?, expires_at = expires_at - ?,
                confirmed_at = confirmed_at - ?
            where id = ?""";

    private static final String MAYA = "maya@ticket.local";
    private static final String TOM = "tom@ticket.local";
    private static final String SOFIA = "sofia@ticket.local";
    private static final String JONAS = "jonas@ticket.local";

    private static final String THEATRE = "The Winter's Tale";
    private static final String ARENA = "Aurora: The Northern Lights Tour";
    private static final String CLUB = "Basement Frequencies";
    private static final String CELLAR = "Poetry in the Cellar";

    private static final List<Purchase> PURCHASES = List.of(
            new Purchase(20, MAYA, THEATRE, 2, "Stalls front"),
            new Purchase(19, TOM, THEATRE, 4, "Stalls front"),
            new Purchase(17, JONAS, CLUB, 4, "Tables"),
            new Purchase(16, SOFIA, ARENA, 6, "Floor A"),
            new Purchase(15, TOM, CELLAR, 8, null),
            new Purchase(13, MAYA, CELLAR, 8, null),
            new Purchase(13, SOFIA, CLUB, 12, "Floor"),
            new Purchase(12, JONAS, ARENA, 20, "Floor B"),
            new Purchase(11, SOFIA, THEATRE, 3, "Stalls rear"),
            new Purchase(10, JONAS, CELLAR, 8, null),
            new Purchase(8, MAYA, CLUB, 8, "Tables"),
            new Purchase(8, TOM, ARENA, 12, "Block 108"),
            new Purchase(7, JONAS, THEATRE, 5, "Upper circle"),
            new Purchase(6, MAYA, ARENA, 20, "Block 101"),
            new Purchase(5, TOM, CLUB, 16, "Floor"),
            new Purchase(4, SOFIA, CLUB, 16, "Floor"),
            new Purchase(3, JONAS, CLUB, 16, "Floor"),
            new Purchase(2, MAYA, CLUB, 16, "Floor"),
            new Purchase(2, TOM, CLUB, 16, "Floor"),
            new Purchase(1, SOFIA, CLUB, 16, "Floor"),
            new Purchase(0, SOFIA, THEATRE, 2, "Dress circle"));

    private final BookSeats bookSeats;
    private final PayBooking payBooking;
    private final Bookings bookings;
    private final Events events;
    private final Customers customers;
    private final Writer writer;
    private final Sql sql;
    private final boolean areWanted;
    private final Queue<Purchase> waiting = new ConcurrentLinkedQueue<>();
    private final Sweep sweep = new Sweep("demo-sales", PAUSE, this::buyNext);
    private volatile @Nullable Long unpaid;

    DemoSales(
            BookSeats bookSeats,
            PayBooking payBooking,
            Bookings bookings,
            Events events,
            Customers customers,
            Writer writer,
            Sql sql,
            @ConfigProperty(name = "sales.demo") boolean areWanted) {
        this.bookSeats = bookSeats;
        this.payBooking = payBooking;
        this.bookings = bookings;
        this.events = events;
        this.customers = customers;
        this.writer = writer;
        this.sql = sql;
        this.areWanted = areWanted;
    }

    /** So many of the best seats together, in this section where one is named. */
    private record Purchase(
            int daysAgo,
            String customer,
            String event,
            int seats,
            @Nullable String section) {}

    void start(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        if (areWanted && writer.write(bookings::count) == 0) {
            waiting.addAll(PURCHASES);
            sweep.start();
        }
    }

    /** Makes the next purchase; true when there may be more to do now. */
    private boolean buyNext() {
        var next = waiting.peek();
        if (next == null) {
            return false;
        }
        var event = events.titled(next.event);
        var customer = customers.withEmail(next.customer);
        if (event.isEmpty() || customer.isEmpty()) {
            return false;
        }
        var best = new SeatWish.Best(next.seats, next.section, null);
        buyOrLeave(customer.get().id(), new SeatWish(event.get().id(), null, best));
        unpaid = null;
        waiting.remove();
        return true;
    }

    /** Leaves out what is refused for good. */
    private void buyOrLeave(long customer, SeatWish wish) {
        try {
            buy(customer, wish);
        } catch (Refusal refusal) {
            if (refusal.status() >= 500) {
                throw refusal;
            }
            LOG.infof("%s was refused: %s", wish, refusal.getMessage());
        }
    }

    private void buy(long customer, SeatWish wish) {
        var call = Call.unrepeated(writer);
        if (unpaid == null) {
            var booked =
                    (BookingView) bookSeats.book(customer, wish, null, call).body();
            unpaid = booked.id();
        }
        payBooking.pay(bookings.findById(unpaid), "card", true, call);
    }

    /** The demo's own purchase is paid: in the same commit, before it is counted and told, it becomes one of days ago. */
    void moveBack(@Observes @Priority(BEFORE_THE_SUMS) TicketsChanged change) {
        var id = change.bookingId();
        var purchase = waiting.peek();
        if (purchase == null || !Objects.equals(unpaid, id)) {
            return;
        }
        var millis = Duration.ofDays(purchase.daysAgo).toMillis();
        sql.update(MOVE_BACK, millis, millis, millis, millis, id);
    }
}
