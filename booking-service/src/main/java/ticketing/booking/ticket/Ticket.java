package ticketing.booking.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to one seat. It is issued when its booking is confirmed, and ends either at the door ({@code used}) or with
 * its booking ({@code invalidated}); from neither is there a way back. Both ends are conditional updates in
 * {@link Tickets}, so that of two that race one loses.
 */
@Entity
@Table(name = "tickets")
@SuppressWarnings("UnusedVariable") // queries name the fields
class Ticket {
    /** A booking has at most this many tickets; their ids follow from its own, so that a code can be signed at once. */
    static final int MAX_PER_BOOKING = 31;

    @Id
    private Long id;

    @Column(name = "booking_id")
    private long bookingId;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "seat_id")
    private long seatId;

    private String section;

    @Column(name = "row_label")
    private String rowLabel;

    @Column(name = "seat_number")
    private int seatNumber;

    private String code;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    private @Nullable String gate;

    @Column(name = "change_number")
    private long changeNumber;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Ticket() {}

    /** The id of a booking's ticket number {@code position}, from 1. */
    static long id(long bookingId, int position) {
        return firstId(bookingId) + position;
    }

    /** What the positions of a booking's tickets are added to. */
    static long firstId(long bookingId) {
        return bookingId * (MAX_PER_BOOKING + 1);
    }
}
