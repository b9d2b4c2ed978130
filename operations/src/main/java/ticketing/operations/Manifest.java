package ticketing.operations;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is in a backup. It is written last: a folder without it is none.
 *
 * @param format 1; another one isn't known here
 * @param sqlite the SQLite that made the copies
 */
record Manifest(int format, Instant takenAt, String sqlite, List<Copy> stores) {
    private static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /**
     * The copy of one store.
     *
     * @param takenAt a moment at which the copy had not begun yet: it holds all that was committed before
     */
    record Copy(String service, String file, Instant takenAt, long bytes, String sha256) {}

    static Manifest of(Instant takenAt, String sqlite, List<Copy> stores) {
        return new Manifest(FORMAT, takenAt, sqlite, stores);
    }

    void write(Path folder) throws IOException {
        var draft = folder.resolve(NAME + ".draft");
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        Disk.rename(draft, folder.resolve(NAME));
    }

    /** The manifest of a backup; fails where the folder isn't a whole one that can be read here. */
    static Manifest read(Path folder) {
        var file = folder.resolve(NAME);
        try {
            var manifest = JSON.readValue(file.toFile(), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new Failure(file + " is of format " + manifest.format() + ", and only 1 is known here");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new Failure(file + " can't be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Failure(folder + " is no backup: it has no readable " + NAME);
        }
    }
}
