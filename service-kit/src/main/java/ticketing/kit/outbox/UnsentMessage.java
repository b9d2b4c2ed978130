package ticketing.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A record for Kafka that waits to be sent.
 *
 * @param headers a JSON object of strings
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record UnsentMessage(long id, String topic, @Nullable String key, String headers, byte[] payload) {
    static final String COLUMNS = "id, topic, message_key, headers, payload";

    static UnsentMessage read(ResultSet row) throws SQLException {
        return new UnsentMessage(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBytes(5));
    }
}
