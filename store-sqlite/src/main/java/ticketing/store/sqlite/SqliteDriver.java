package ticketing.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** SQLite's driver, whose connections keep their statements prepared: compiling one costs more than running it. */
public final class SqliteDriver extends JDBC {
    @Override
    public @Nullable Connection connect(String url, Properties settings) throws SQLException {
        return acceptsURL(url) ? new SqliteConnection(url, url.substring(PREFIX.length()), settings) : null;
    }
}
