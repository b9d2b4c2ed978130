package ticketing.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What is asked of SQLite files. A service may be writing into one meanwhile. */
final class Sqlite {
    private static final int PATIENCE_MILLIS = 30_000;

    private Sqlite() {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Writes a copy of the store as of one commit, with all that belongs to it in one file. */
    static void copy(Path store, Path copy) {
        with(store, PATIENCE_MILLIS, connection -> {
            try (var statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, copy.toString());
                return statement.execute();
            }
        });
    }

    /** Fails unless the file is a sound database. */
    static void check(Path file) {
        var found = ask(file, "pragma integrity_check");
        if (!found.equals("ok")) {
            throw new Failure(file + " is damaged: " + found);
        }
    }

    static String version(Path file) {
        return ask(file, "select sqlite_version()");
    }

    /** Whether somebody has the store open now. A store that is damaged is open to nobody. */
    static boolean isOpen(Path store) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store + "?busy_timeout=0");
                var statement = connection.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin immediate");
            statement.execute("rollback");
            return false;
        } catch (SQLException e) {
            return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
        }
    }

    private static String ask(Path file, String question) {
        return with(file, PATIENCE_MILLIS, connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(question)) {
                return answer.next() ? String.valueOf(answer.getString(1)) : "";
            }
        });
    }

    private static <T> T with(Path file, int patienceMillis, Work<T> work) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=" + patienceMillis)) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new Failure(file + " can't be used: " + e.getMessage());
        }
    }
}
