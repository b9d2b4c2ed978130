package ticketing.system.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every operation and every fault of a run, as they ended; also kept as a file, a JSON object a line. */
final class History implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final List<Operation> operations = new ArrayList<>();
    private final List<Disturbance> disturbances = new ArrayList<>();
    private final Pulse pulse = new Pulse();
    private final BufferedWriter file;

    History(Path path) {
        try {
            Files.createDirectories(path.getParent());
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Operation operation) {
        operations.add(operation);
        write(operation);
    }

    synchronized void add(Disturbance disturbance) {
        disturbances.add(disturbance);
        write(disturbance);
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operations of this kind that ended so. */
    Stream<Operation> of(String kind, Result result) {
        return operations().stream().filter(operation -> operation.is(kind, result));
    }

    /** What began when everything that was done to the platform was mended; all of it where nothing was. */
    List<Operation> sinceLastFault() {
        var ready = disturbances().stream()
                .map(Disturbance::ready)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return operations().stream()
                .filter(operation -> operation.began().isAfter(ready))
                .toList();
    }

    synchronized List<Disturbance> disturbances() {
        return List.copyOf(disturbances);
    }

    /** The calls that were sent and answered, or given up, while this lasted. */
    Stream<Try> triesDuring(Disturbance disturbance) {
        return operations().stream()
                .flatMap(operation -> operation.tries().stream())
                .filter(attempt -> attempt.at().isAfter(disturbance.from())
                        && attempt.ended().isBefore(disturbance.mended()));
    }

    /** Whether nothing was done to this part between these moments that could still be felt. */
    boolean isWell(String part, Instant from, Instant to) {
        return disturbances().stream().noneMatch(disturbance -> disturbance.touches(part, from, to));
    }

    /** How long in all the machine let nobody run between these moments. */
    Duration stalled(Instant from, Instant to) {
        return pulse.stalled(from, to);
    }

    private void write(Object entry) {
        try {
            file.write(JSON.writeValueAsString(entry));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        pulse.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
