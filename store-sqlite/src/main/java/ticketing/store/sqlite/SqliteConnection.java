package ticketing.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection whose closed statements wait to be used again, the latest ones of each text. Used by one thread at a time. */
final class SqliteConnection extends JDBC4Connection {
    private static final int KEPT = 200;

    private final Map<String, KeptStatement> idle = new LinkedHashMap<>();

    SqliteConnection(String url, String file, Properties settings) throws SQLException {
        super(url, file, settings);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        var kept = idle.remove(sql);
        return kept == null ? new KeptStatement(this, sql) : kept.reopened();
    }

    /** Takes a statement back that its user has closed. */
    void keep(KeptStatement statement) throws SQLException {
        var twin = idle.put(statement.text(), statement);
        if (twin != null) {
            twin.discard();
        }
        if (idle.size() > KEPT) {
            var eldest = idle.values().iterator();
            eldest.next().discard();
            eldest.remove();
        }
    }
}
