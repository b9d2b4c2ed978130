package ticketing.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The stores of one platform: {@code SERVICE/SERVICE.db} below its data folder. */
record Stores(Path data) {
    static Stores of(Map<String, String> settings) {
        var folder = settings.get("TICKETING_DATA");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new Failure("TICKETING_DATA must name the data folder of a platform, and is '" + folder + "'");
        }
        return new Stores(Path.of(folder));
    }

    /** Whose stores there are, by name. */
    List<String> services() {
        try (var folders = Files.list(data)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(service -> Files.exists(file(service)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(String service) {
        return data.resolve(service);
    }

    Path file(String service) {
        return folder(service).resolve(service + ".db");
    }

    /**
     * Tells the service, when it starts next, that its store is of an earlier time. The service removes the mark when it
     * has caught up.
     */
    Path mark(String service) {
        return folder(service).resolve("restored");
    }
}
