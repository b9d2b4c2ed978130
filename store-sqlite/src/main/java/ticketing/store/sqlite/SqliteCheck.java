package ticketing.store.sqlite;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.module.ModuleDescriptor.Version;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Refuses to start on a SQLite that could lose or corrupt data: one with the WAL-reset race (3.7.0 to 3.51.2), or one
 * whose settings did not take effect, since an unknown parameter in its address is silently ignored.
 */
@ApplicationScoped
class SqliteCheck {
    private static final Version OLDEST_SAFE = Version.parse("3.51.3");
    private static final Map<String, String> NEEDED =
            Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "mmap_size", "0");

    private final AgroalDataSource dataSource;

    SqliteCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(0) StartupEvent started) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var version = ask(statement, "select sqlite_version()");
            if (Version.parse(version).compareTo(OLDEST_SAFE) < 0) {
                throw new IllegalStateException(
                        "SQLite " + version + " can corrupt its file: 3.51.3 or newer is needed");
            }
            for (var setting : NEEDED.entrySet()) {
                var value = ask(statement, "pragma " + setting.getKey());
                if (!value.equals(setting.getValue())) {
                    throw new IllegalStateException(
                            "SQLite's " + setting.getKey() + " must be " + setting.getValue() + ", but is " + value);
                }
            }
        }
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
