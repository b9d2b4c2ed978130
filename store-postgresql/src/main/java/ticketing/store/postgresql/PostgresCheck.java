package ticketing.store.postgresql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Refuses to start on a PostgreSQL that could lose what it has confirmed, or that is older than what is tested. */
@ApplicationScoped
class PostgresCheck {
    private static final int OLDEST = 15;
    private static final Map<String, String> FORBIDDEN =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private final AgroalDataSource dataSource;

    PostgresCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(0) StartupEvent started) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IllegalStateException("PostgreSQL " + version + " is too old: " + OLDEST + " is needed");
            }
            for (var setting : FORBIDDEN.entrySet()) {
                if (show(statement, setting.getKey()).equals(setting.getValue())) {
                    throw new IllegalStateException("PostgreSQL's " + setting.getKey() + " must not be "
                            + setting.getValue() + ": what was answered could be lost");
                }
            }
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (var answer = statement.executeQuery("show " + setting)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
