package ticketing.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementTest {
    private static final String ADD = "insert into thing (name) values (?)";
    private static final String NAMES = "select name from thing where id > ? order by id";

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        try (var statement = connection.createStatement()) {
            statement.execute("create table thing (id integer primary key, name text)");
        }
        add("one");
        add("two");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_closed_statement_is_used_again() throws SQLException {
        var first = connection.prepareStatement(NAMES);
        first.setLong(1, 0);
        first.executeQuery().next();
        first.close();

        var second = connection.prepareStatement(NAMES);
        second.setLong(1, 1);

        assertThat(first.isClosed()).isFalse();
        assertThat(second).isSameAs(first);
        assertThat(name(second.executeQuery())).isEqualTo("two");
        second.close();
        assertThat(second.isClosed()).isTrue();
    }

    @Test
    void a_statement_in_use_is_nobody_elses() throws SQLException {
        try (var first = connection.prepareStatement(NAMES);
                var second = connection.prepareStatement(NAMES)) {
            first.setLong(1, 0);
            second.setLong(1, 1);
            var ones = first.executeQuery();
            var twos = second.executeQuery();

            assertThat(name(ones)).isEqualTo("one");
            assertThat(name(twos)).isEqualTo("two");
        }
    }

    @Test
    void a_closed_statement_forgets_its_values_and_its_bound() throws SQLException {
        try (var first = connection.prepareStatement("select ?, name from thing")) {
            first.setString(1, "secret");
            first.setMaxRows(1);
            first.executeQuery().next();
        }

        try (var second = connection.prepareStatement("select ?, name from thing");
                var rows = second.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void a_closed_statement_stands_in_nobodys_way() throws SQLException {
        var reader = connection.prepareStatement("select name from thing");
        reader.executeQuery().next();
        reader.close();

        try (var other = connect();
                var insert = other.prepareStatement(ADD)) {
            insert.setString(1, "three");
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_statement_that_failed_can_be_used_again() throws SQLException {
        try (var failing = connection.prepareStatement("insert into thing (id, name) values (?, 'x')")) {
            failing.setLong(1, 1);
            assertThat(fails(failing::executeUpdate)).isTrue();
        }
        try (var again = connection.prepareStatement("insert into thing (id, name) values (?, 'x')")) {
            again.setLong(1, 7);
            assertThat(again.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void an_insert_tells_its_key_to_who_asks() throws SQLException {
        try (var insert = connection.prepareStatement(ADD, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "three");
            insert.executeUpdate();
            try (var key = insert.getGeneratedKeys()) {
                assertThat(key.next()).isTrue();
                assertThat(key.getLong(1)).isEqualTo(3);
            }
        }
    }

    @Test
    void only_so_many_are_kept() throws SQLException {
        var first = connection.prepareStatement(NAMES);
        first.close();
        for (int i = 0; i < 300; i++) {
            connection.prepareStatement("select " + i).close();
        }

        assertThat(connection.prepareStatement(NAMES)).isNotSameAs(first);
    }

    private interface Step {
        int run() throws SQLException;
    }

    private static boolean fails(Step step) {
        try {
            step.run();
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private Connection connect() throws SQLException {
        var url = "jdbc:sqlite:" + folder.resolve("test.db");
        return Objects.requireNonNull(new SqliteDriver().connect(url, new Properties()));
    }

    private void add(String name) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private static String name(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getString(1);
    }
}
