package ticketing.booking.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.type.NumericBooleanConverter;
import ticketing.booking.booking.BookingFacts.SeatFact;
import ticketing.booking.hold.HeldSeats;
import ticketing.booking.hold.HeldSeats.HeldSeat;

/** A seat of a booking, at the price it was booked for. It lives as long as the booking has a claim to the seat. */
@Entity
@Table(name = "booking_seat")
public class BookedSeat {
    /** A booking has a seat once. */
    @Embeddable
    public record Key(
            @Column(name = "booking_id") long bookingId,
            @Column(name = "seat_id") long seatId) {}

    @EmbeddedId
    private Key key;

    @Column(name = "hold_id")
    private String holdId;

    private String section;

    @Column(name = "row_label")
    private String rowLabel;

    @Column(name = "seat_number")
    private int seatNumber;

    @Column(name = "price_cents")
    private long priceCents;

    @Convert(converter = NumericBooleanConverter.class)
    private boolean live;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BookedSeat() {}

    /** The seat in a row of {@link BookedSeats#OF_BOOKING}. */
    BookedSeat(ResultSet row) throws SQLException {
        key = new Key(row.getLong(1), row.getLong(2));
        holdId = row.getString(3);
        section = row.getString(4);
        rowLabel = row.getString(5);
        seatNumber = row.getInt(6);
        priceCents = row.getLong(7);
        live = row.getInt(8) == 1;
    }

    private BookedSeat(long bookingId, UUID holdId, HeldSeat seat) {
        this.key = new Key(bookingId, seat.seatId());
        this.holdId = holdId.toString();
        this.section = seat.section();
        this.rowLabel = seat.rowLabel();
        this.seatNumber = seat.seatNumber();
        this.priceCents = seat.priceCents();
        this.live = true;
    }

    /** The seats of a hold as seats of this booking, in the order of the hall. */
    static List<BookedSeat> of(long bookingId, HeldSeats held) {
        return held.seats().stream()
                .sorted(Comparator.comparingLong(HeldSeat::seatId))
                .map(seat -> new BookedSeat(bookingId, held.holdId(), seat))
                .toList();
    }

    /** A seat of this booking, as a fact told of it. */
    static BookedSeat of(long bookingId, SeatFact seat) {
        var place = new HeldSeat(seat.seatId(), seat.section(), seat.rowLabel(), seat.seatNumber(), seat.price());
        return new BookedSeat(bookingId, seat.holdId(), place);
    }

    public long bookingId() {
        return key.bookingId();
    }

    public long seatId() {
        return key.seatId();
    }

    /** The hold by which event-service keeps the seat for this booking. */
    public UUID holdId() {
        return UUID.fromString(holdId);
    }

    public String section() {
        return section;
    }

    public String rowLabel() {
        return rowLabel;
    }

    public int seatNumber() {
        return seatNumber;
    }

    public long priceCents() {
        return priceCents;
    }

    /** Whether the booking still has a claim to the seat. */
    public boolean isLive() {
        return live;
    }
}
