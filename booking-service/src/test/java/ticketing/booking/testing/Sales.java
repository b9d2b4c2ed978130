package ticketing.booking.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.SeatOfTicket;
import ticketing.booking.ticket.Tickets;
import ticketing.kit.store.Writer;

/** Bookings that were sold already, for tests of what comes after the sale. */
@ApplicationScoped
public class Sales {
    /** What one seat costs: 35.00, to which 8 percent tax are added. */
    public static final long SEAT_CENTS = 3_500;

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private final Session store;
    private final Writer writer;
    private final Tickets tickets;

    Sales(Session store, Writer writer, Tickets tickets) {
        this.store = store;
        this.writer = writer;
        this.tickets = tickets;
    }

    /** A booking that is confirmed, and its tickets. */
    public record Sold(long bookingId, long eventId, long customerId, List<IssuedTicket> tickets) {
        /** The code of its first ticket. */
        public String code() {
            return tickets.getFirst().code();
        }
    }

    /** An id that no test has. */
    public static long newId() {
        return IDS.incrementAndGet();
    }

    /** An event of this organizer, on sale. */
    public long event(long organizerId) {
        var id = newId();
        writer.run(() -> store.createNativeMutationQuery("""
                        insert into event (id, version, title, venue, start_time, end_time, status, organizer_id,
                            currency, total_seats)
                        values (?1, 1, 'Čajka & Friends', 'City Hall Stage', ?2, ?3, 'published', ?4, 'USD', 40)""")
                .setParameter(1, id)
                .setParameter(2, Instant.parse("2031-05-02T19:30:00Z").toEpochMilli())
                .setParameter(3, Instant.parse("2031-05-02T23:30:00Z").toEpochMilli())
                .setParameter(4, organizerId)
                .executeUpdate());
        return id;
    }

    /** A customer whose name is "Ada Lovelace". */
    public long customer() {
        var id = newId();
        writer.run(() -> store.createNativeMutationQuery("""
                        insert into customer (id, version, name, email, role, is_active)
                        values (?1, 1, 'Ada Lovelace', ?2, 'customer', 1)""")
                .setParameter(1, id)
                .setParameter(2, "ada" + id + "@test.local")
                .executeUpdate());
        return id;
    }

    /** A new customer's confirmed booking of these seats. */
    public Sold sell(long eventId, int... seats) {
        return sell(customer(), eventId, Instant.now(), seats);
    }

    /** A confirmed booking of these seats, paid at that moment. */
    public Sold sell(long customerId, long eventId, Instant paidAt, int... seats) {
        return writer.write(() -> {
            var booking = insertBooking(customerId, eventId, "confirmed", "paid", paidAt, seats.length);
            var taken = Arrays.stream(seats).mapToObj(Sales::seat).toList();
            taken.forEach(seat -> insertSeat(booking, seat));
            return new Sold(booking, eventId, customerId, tickets.issue(booking, eventId, taken));
        });
    }

    /** A booking that waits for its payment. */
    public long hold(long customerId, long eventId, int seat) {
        return writer.write(() -> {
            var booking = insertBooking(customerId, eventId, "pending_payment", "initiated", null, 1);
            insertSeat(booking, seat(seat));
            return booking;
        });
    }

    /** Gives the money of a booking back because its customer asked for it. */
    public void refund(long bookingId) {
        refund(bookingId, "refund");
    }

    /** Gives the money of a booking back, and says why. */
    public void refund(long bookingId, String reason) {
        writer.run(() -> {
            set(
                    "booking",
                    "status = 'refunded', payment_status = 'refunded', end_reason = '" + reason + "'",
                    bookingId);
            tickets.invalidate(bookingId);
        });
    }

    /** Sets columns of one row, whatever the rules say. */
    public void change(String table, String columns, long id) {
        writer.run(() -> set(table, columns, id));
    }

    private void set(String table, String columns, long id) {
        store.createNativeMutationQuery("update " + table + " set " + columns + " where id = " + id)
                .executeUpdate();
    }

    private long insertBooking(
            long customer, long event, String status, String payment, @Nullable Instant paidAt, int seats) {
        var subtotal = seats * SEAT_CENTS;
        var tax = subtotal * 8 / 100;
        return store.createNativeQuery("""
                        insert into booking (version, customer_id, event_id, status, subtotal_cents, discount_cents,
                            tax_cents, total_cents, currency, payment_status, extensions, expires_at, created_at,
                            updated_at, confirmed_at)
                        values (1, ?1, ?2, ?3, ?4, 0, ?5, ?6, 'USD', ?7, 0, ?8, ?8, ?8, ?9) returning id""", Long.class)
                .setParameter(1, customer)
                .setParameter(2, event)
                .setParameter(3, status)
                .setParameter(4, subtotal)
                .setParameter(5, tax)
                .setParameter(6, subtotal + tax)
                .setParameter(7, payment)
                .setParameter(8, (paidAt == null ? Instant.now() : paidAt).toEpochMilli())
                .setParameter(9, paidAt == null ? null : paidAt.toEpochMilli())
                .getSingleResult();
    }

    private void insertSeat(long booking, SeatOfTicket seat) {
        store.createNativeMutationQuery("""
                        insert into booking_seat (booking_id, seat_id, hold_id, section, row_label, seat_number,
                            price_cents, live)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)""")
                .setParameter(1, booking)
                .setParameter(2, seat.seatId())
                .setParameter(3, java.util.UUID.randomUUID().toString())
                .setParameter(4, seat.section())
                .setParameter(5, seat.rowLabel())
                .setParameter(6, seat.seatNumber())
                .setParameter(7, SEAT_CENTS)
                .executeUpdate();
    }

    private static SeatOfTicket seat(int number) {
        return new SeatOfTicket(number, "Stalls", "B", number);
    }
}
