package ticketing.booking.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.kit.store.Sql;

/**
 * A ticket as it stands.
 *
 * @param code what its QR code says; whoever has it can enter
 * @param usedAt when it admitted, null as long as it hasn't
 * @param gate where it admitted, as far as the door said so
 */
public record IssuedTicket(
        long ticketId,
        long bookingId,
        long eventId,
        SeatOfTicket seat,
        String code,
        TicketStatus status,
        @Nullable Instant usedAt,
        @Nullable String gate) {
    /** A ticket that is issued now, and has admitted nobody. */
    static IssuedTicket of(TicketCode code, String signed, long bookingId, SeatOfTicket seat) {
        return new IssuedTicket(
                code.ticketId(), bookingId, code.eventId(), seat, signed, TicketStatus.issued, null, null);
    }

    /** The ticket in a row of its columns, in the order of its parts. */
    static IssuedTicket read(ResultSet row) throws SQLException {
        return new IssuedTicket(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                new SeatOfTicket(row.getLong(4), row.getString(5), row.getString(6), row.getInt(7)),
                row.getString(8),
                TicketStatus.valueOf(row.getString(9)),
                Sql.moment(row, 10),
                row.getString(11));
    }

    /** This ticket once it has admitted. */
    public IssuedTicket used(Instant at, @Nullable String atGate) {
        return new IssuedTicket(ticketId, bookingId, eventId, seat, code, TicketStatus.used, at, atGate);
    }
}
