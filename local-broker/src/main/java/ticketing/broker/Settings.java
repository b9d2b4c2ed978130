package ticketing.broker;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** What the operator chose: the folder that holds the broker's data, and the port clients connect to (1 to 65535). */
record Settings(Path data, int port) {

    private static final int LAST_PORT = 65_535;

    static Settings of(Map<String, String> environment) {
        return new Settings(data(environment), port(environment));
    }

    private static Path data(Map<String, String> environment) {
        String folder = environment.getOrDefault("TICKETING_DATA", ".data");
        try {
            return Path.of(folder, "broker").toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new CannotStart("TICKETING_DATA must name a folder, and is '%s'".formatted(folder), e);
        }
    }

    private static int port(Map<String, String> environment) {
        String port = environment.getOrDefault("TICKETING_KAFKA_PORT", "9092");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > LAST_PORT) {
            throw new CannotStart("TICKETING_KAFKA_PORT must be a port from 1 to 65535, and is '%s'".formatted(port));
        }
        return Integer.parseInt(port);
    }
}
