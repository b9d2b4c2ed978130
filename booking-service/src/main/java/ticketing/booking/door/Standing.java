package ticketing.booking.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import ticketing.booking.booking.BookingStatus;

/** What decides about a ticket beside itself: its booking and its event. */
record Standing(long bookingId, BookingStatus bookingStatus, String eventTitle, String eventStatus, long organizerId) {
    /** What a row of its columns says, in the order of its parts. */
    static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong(1),
                BookingStatus.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5));
    }

    boolean eventIsCancelled() {
        return eventStatus.equals("cancelled");
    }
}
