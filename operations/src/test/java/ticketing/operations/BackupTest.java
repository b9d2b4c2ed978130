package ticketing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that are copied while a service has them open, and put back. */
class BackupTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void twoStores() throws IOException, SQLException {
        newStore("booking-service");
        newStore("event-service");
    }

    private void newStore(String service) throws IOException, SQLException {
        Files.createDirectories(store(service).getParent());
        try (var connection = open(service)) {
            write(connection, "create table thing (name text)");
            write(connection, "insert into thing values ('before')");
        }
    }

    @Test
    void a_backup_holds_what_is_committed_and_only_that_while_a_service_writes() throws Exception {
        try (var service = open("booking-service")) {
            write(service, "insert into thing values ('in the log only')");
            write(service, "begin immediate");
            write(service, "insert into thing values ('not committed')");

            assertThat(run("backup", backup().toString())).isZero();
            write(service, "rollback");
        }

        assertThat(Files.readString(backup().resolve("manifest.json")))
                .contains("\"service\" : \"booking-service\"", "\"sha256\" : \"");
        assertThat(things(backup().resolve("booking-service.db"))).containsExactly("before", "in the log only");
    }

    @Test
    void a_restore_brings_back_the_store_of_then_and_keeps_the_one_of_now() throws Exception {
        run("backup", backup().toString());
        var taken = Instant.now();
        try (var service = open("booking-service")) {
            write(service, "insert into thing values ('after')");
        }
        Files.writeString(
                store("booking-service").resolveSibling("booking-service.db-wal"), "a log that is left behind");

        assertThat(run("restore", backup().toString(), "booking-service")).isZero();

        assertThat(things(store("booking-service"))).containsExactly("before");
        var mark = store("booking-service").resolveSibling("restored");
        assertThat(Instant.parse(Files.readString(mark).strip())).isBefore(taken);
        assertThat(store("event-service").resolveSibling("restored")).doesNotExist();
        try (var kept = Files.list(store("booking-service").getParent())) {
            assertThat(kept.filter(file -> file.getFileName().toString().startsWith("before-restore-")))
                    .hasSize(1);
        }
    }

    @Test
    void a_store_that_is_open_is_not_replaced() throws Exception {
        run("backup", backup().toString());

        try (var service = open("booking-service")) {
            write(service, "insert into thing values ('after')");

            assertThat(run("restore", backup().toString())).isEqualTo(2);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("booking-service has its store open");
        }
        assertThat(things(store("booking-service"))).containsExactly("before", "after");
    }

    @Test
    void a_damaged_store_is_replaced() throws Exception {
        run("backup", backup().toString());
        Files.writeString(store("booking-service"), "no database, ".repeat(1_000));

        assertThat(run("restore", backup().toString())).isZero();

        assertThat(things(store("booking-service"))).containsExactly("before");
    }

    @Test
    void nothing_is_touched_unless_all_of_the_backup_is_as_it_was_made() throws Exception {
        run("backup", backup().toString());
        try (var copy = DriverManager.getConnection("jdbc:sqlite:" + backup().resolve("event-service.db"))) {
            write(copy, "insert into thing values ('slipped in')");
        }

        assertThat(run("restore", backup().toString())).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("event-service.db is not as it was");
        assertThat(store("booking-service").resolveSibling("restored")).doesNotExist();
        assertThat(run("restore", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("restore", backup().toString(), "gateway")).isEqualTo(2);
        Files.writeString(backup().resolve("manifest.json"), "{\"format\": 2");
        assertThat(run("restore", backup().toString())).isEqualTo(2);
    }

    @Test
    void the_payment_providers_books_are_put_back_where_they_are_lost_or_by_name() throws Exception {
        newStore("payment-simulator");
        run("backup", backup().toString());
        try (var provider = open("payment-simulator")) {
            write(provider, "insert into thing values ('after')");
        }

        assertThat(run("restore", backup().toString())).isZero();
        assertThat(things(store("payment-simulator"))).containsExactly("before", "after");
        assertThat(run("restore", backup().toString(), "payment-simulator")).isZero();
        assertThat(things(store("payment-simulator"))).containsExactly("before");
        Files.delete(store("payment-simulator"));
        assertThat(run("restore", backup().toString())).isZero();
        assertThat(things(store("payment-simulator"))).containsExactly("before");
        assertThat(store("payment-simulator").resolveSibling("restored")).doesNotExist();
    }

    @Test
    void a_backup_needs_a_folder_of_its_own() throws Exception {
        Files.createDirectories(backup());
        Files.writeString(backup().resolve("notes.txt"), "mine");

        assertThat(run("backup", backup().toString())).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("is not empty");
    }

    private Path backup() {
        return folder.resolve("backup");
    }

    private Path store(String service) {
        return folder.resolve("data").resolve(service).resolve(service + ".db");
    }

    private int run(String... arguments) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Operations.run(
                List.of(arguments),
                Map.of("TICKETING_DATA", folder.resolve("data").toString()),
                out,
                out);
    }

    private Connection open(String service) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + store(service) + "?journal_mode=WAL&synchronous=FULL");
    }

    private static void write(Connection connection, String statement) throws SQLException {
        try (var writing = connection.createStatement()) {
            writing.execute(statement);
        }
    }

    private static List<String> things(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var reading = connection.createStatement();
                var answer = reading.executeQuery("select group_concat(name, ';') from thing")) {
            return List.of(answer.getString(1).split(";", -1));
        }
    }
}
