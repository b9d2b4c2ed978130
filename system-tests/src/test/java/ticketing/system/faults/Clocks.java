package ticketing.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import ticketing.system.planted.MovedClock;

/** The clocks that the services ask for the time. Their JVMs' timers are left alone. */
final class Clocks {
    private final Path folder;

    Clocks(Path folder) {
        this.folder = folder;
        Stage.SERVICES.forEach(service -> move(service, Duration.ZERO));
    }

    /** The option by which a service finds its clock. */
    String option(String service) {
        return "-D" + MovedClock.FILE + "=" + file(service);
    }

    /** Sets a service's clock so much fast, or slow; it notices within a second. */
    void move(String service, Duration by) {
        try {
            Files.writeString(file(service), Long.toString(by.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String service) {
        return folder.resolve(service + ".clock");
    }
}
