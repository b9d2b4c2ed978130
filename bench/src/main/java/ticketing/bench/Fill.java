package ticketing.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a million paid bookings of past events into the stores of a platform that does not run, as they are when all that
 * followed from them is done: {@code Fill DATA-FOLDER}.
 */
final class Fill {
    private static final List<String> SERVICES = List.of("event-service", "booking-service", "support-service");

    private Fill() {}

    static void main(String[] arguments) throws IOException, SQLException {
        for (var service : SERVICES) {
            var store = Path.of(arguments[0], service, service + ".db");
            if (!Files.exists(store)) {
                System.err.println("There is no " + store + ": start the platform once, and stop it");
                System.exit(2);
            }
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (var change : script(service).strip().split(";\n", 0)) {
                    statement.execute(change);
                }
                connection.commit();
            }
            System.out.println("A million bookings are in the store of " + service);
        }
    }

    private static String script(String service) throws IOException {
        try (var file = Fill.class.getResourceAsStream("/fill/" + service + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
