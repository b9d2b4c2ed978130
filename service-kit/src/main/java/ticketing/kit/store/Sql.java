package ticketing.kit.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the service's store, for statements that are run too often to pass through entities. Within a unit of
 * work it is part of that; elsewhere each question sees the latest commit, and keeps no connection after its answer.
 *
 * <p>Values stand where the statement has a {@code ?}, a collection's where it has a {@code (?)}. Moments are milliseconds,
 * truths 1 or 0; whatever else is no number, text or bytes is its text.
 */
@ApplicationScoped
public class Sql {
    private static final Pattern COLLECTION = Pattern.compile("\\(\\?\\)");

    private final AgroalDataSource dataSource;
    private final Writer writer;

    Sql(AgroalDataSource dataSource, Writer writer) {
        this.dataSource = dataSource;
        this.writer = writer;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The moment in a column; null where there is none. */
    public static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** The constant of this name; null where there is none. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Changes rows, and returns how many. Only from within a unit of work. */
    public int update(String statement, @Nullable Object... values) {
        writer.requireUnit();
        try (var connection = dataSource.getConnection();
                var prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Does the same change once for each of these values. Only from within a unit of work. */
    public void updateEach(String statement, List<@Nullable Object[]> values) {
        writer.requireUnit();
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var one : values) {
                bind(prepared, one);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Changes rows, and returns what the statement says of each. Only from within a unit of work. */
    public <T> List<T> updateReturning(Row<T> row, String statement, @Nullable Object... values) {
        writer.requireUnit();
        return list(row, statement, values);
    }

    /** The rows of an answer. The question has to bound their number. */
    public <T> List<T> list(Row<T> row, String question, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var prepared = prepare(connection, question, values);
                var answer = prepared.executeQuery()) {
            var rows = new ArrayList<T>();
            while (answer.next()) {
                rows.add(row.read(answer));
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The first row of an answer, if it has one. */
    public <T> Optional<T> find(Row<T> row, String question, @Nullable Object... values) {
        return list(row, question, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        var prepared = connection.prepareStatement(expanded(statement, values));
        bind(prepared, values);
        return prepared;
    }

    /** The statement with a mark for each element of each collection. */
    private static String expanded(String statement, @Nullable Object... values) {
        var marked = statement;
        for (var value : values) {
            if (value instanceof Collection<?> collection) {
                marked = COLLECTION.matcher(marked).replaceFirst(marks(collection.size()));
            }
        }
        return marked;
    }

    /** So many marks in brackets, which are spaced so that they are not taken for one that is still to be expanded. */
    private static String marks(int count) {
        return count == 0 ? "( null )" : "( " + String.join(", ", Collections.nCopies(count, "?")) + " )";
    }

    private static void bind(PreparedStatement prepared, @Nullable Object... values) throws SQLException {
        var at = 0;
        for (var value : values) {
            if (value instanceof Collection<?> collection) {
                for (var element : collection) {
                    prepared.setObject(++at, column(element));
                }
            } else {
                prepared.setObject(++at, column(value));
            }
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> moment.toEpochMilli();
            case Boolean truth -> truth ? 1 : 0;
            case null -> null;
            case Number _, String _, byte[] _ -> value;
            default -> value.toString();
        };
    }
}
