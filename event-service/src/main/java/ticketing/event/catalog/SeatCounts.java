package ticketing.event.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An event's counts after a change of its seats.
 *
 * @param seatsVersion rises by one with each change of seats
 * @param version rises by one with each change of the event itself
 * @param isSoldOut whether no seat is free or held any more
 */
public record SeatCounts(long seatsVersion, long version, boolean isSoldOut) {
    static final String RETURNING = " returning seats_version, version, sold_seats = total_seats";

    static SeatCounts read(ResultSet row) throws SQLException {
        return new SeatCounts(row.getLong(1), row.getLong(2), row.getBoolean(3));
    }
}
