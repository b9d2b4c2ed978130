package ticketing.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A statement that stays compiled when it is closed, and forgets all else. */
final class KeptStatement extends JDBC4PreparedStatement {
    private static final String LAST_KEY = "select last_insert_rowid()";

    private final SqliteConnection connection;
    private boolean open = true;

    KeptStatement(SqliteConnection connection, String sql) throws SQLException {
        super(connection, sql);
        this.connection = connection;
    }

    String text() {
        return sql;
    }

    KeptStatement reopened() {
        open = true;
        return this;
    }

    @Override
    public void close() throws SQLException {
        if (!open) {
            return;
        }
        open = false;
        if (pointer.isClosed()) {
            super.close();
            return;
        }
        rs.close();
        setMaxRows(0);
        clearBatch();
        connection.keep(this);
    }

    @Override
    public boolean isClosed() {
        return !open;
    }

    /** Closes it for good. */
    void discard() throws SQLException {
        super.close();
    }

    /** The driver looks for a key after each insert; here only who asks for it pays. */
    @Override
    public void updateGeneratedKeys() {}

    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        var question = connection.prepareStatement(LAST_KEY);
        question.closeOnCompletion();
        return question.executeQuery();
    }
}
