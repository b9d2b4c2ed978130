package ticketing.booking.booking;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ticketing.kit.store.Sql;

/** Every query and every change of the seats of bookings. Changes belong into a unit of work. */
@ApplicationScoped
public class BookedSeats implements PanacheRepositoryBase<BookedSeat, BookedSeat.Key> {
    private static final String TAKE = """
            insert into booking_seat (booking_id, seat_id, hold_id, section, row_label, seat_number, price_cents,
                live)
            values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""";

    static final String OF_BOOKING = """
            select booking_id, seat_id, hold_id, section, row_label, seat_number, price_cents, live
            from booking_seat where booking_id = ? order by seat_id""";

    private final Sql sql;

    BookedSeats(Sql sql) {
        this.sql = sql;
    }

    /** The booking's seats, in the order of the hall. */
    public List<BookedSeat> of(long bookingId) {
        return sql.list(BookedSeat::new, OF_BOOKING, bookingId);
    }

    /** The seats of several bookings, each in the order of the hall, by booking. */
    public Map<Long, List<BookedSeat>> of(Collection<Long> bookingIds) {
        return find("key.bookingId in ?1 order by key.bookingId, key.seatId", bookingIds).stream()
                .collect(groupingBy(BookedSeat::bookingId));
    }

    /** Writes down that the booking has these seats, unless one of them is in another booking that lives. */
    void take(List<BookedSeat> seats) {
        if (seats.stream().mapToInt(this::take).sum() != seats.size()) {
            throw Refusals.seatsUnavailable(
                    seats.stream().map(BookedSeat::seatId).toList());
        }
    }

    private int take(BookedSeat seat) {
        return sql.update(
                TAKE,
                seat.bookingId(),
                seat.seatId(),
                seat.holdId(),
                seat.section(),
                seat.rowLabel(),
                seat.seatNumber(),
                seat.priceCents());
    }

    /** The booking no longer wants these of its seats. */
    void drop(long bookingId, Collection<Long> seatIds) {
        delete("key.bookingId = ?1 and key.seatId in ?2", bookingId, seatIds);
    }

    /** The booking has its seats again, by another hold. */
    void reclaim(long bookingId, UUID holdId) {
        update("live = true, holdId = ?1 where key.bookingId = ?2", holdId.toString(), bookingId);
    }

    /** The booking has ended: it has no claim to its seats any more. */
    void release(long bookingId) {
        update("live = false where key.bookingId = ?1", bookingId);
    }
}
