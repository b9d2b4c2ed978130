package ticketing.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code backup DIR}: copies of all stores, each as of one commit, while the services write on. The copies are of
 * slightly different moments; what differs between services for that is theirs to settle after a restore.
 */
final class Backup {
    private final Stores stores;
    private final PrintStream out;

    Backup(Stores stores, PrintStream out) {
        this.stores = stores;
        this.out = out;
    }

    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Failure("backup needs one folder, which may not exist yet");
        }
        var folder = Path.of(arguments.getFirst());
        var services = stores.services();
        if (services.isEmpty()) {
            throw new Failure("there is no store in " + stores.data());
        }
        try {
            begin(folder);
            var takenAt = Instant.now();
            var copies = new ArrayList<Manifest.Copy>();
            for (var service : services) {
                copies.add(copy(service, folder));
            }
            Manifest.of(takenAt, Sqlite.version(folder.resolve(copies.getFirst().file())), copies)
                    .write(folder);
            out.println("The backup of " + takenAt + " is in " + folder);
            return 0;
        } catch (IOException e) {
            throw new Failure(folder + " can't be written: " + e);
        }
    }

    /** Only its owner may read a backup: it holds personal data and signing keys. */
    private static void begin(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new Failure(folder + " is not empty: a backup needs a folder of its own");
                }
            }
        } else {
            Files.createDirectories(folder);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Manifest.Copy copy(String service, Path folder) throws IOException {
        var takenAt = Instant.now();
        var file = service + ".db";
        var copy = folder.resolve(file);
        Sqlite.copy(stores.file(service), copy);
        Sqlite.check(copy);
        Disk.sync(copy);
        out.printf("  %-20s %,d bytes%n", service, Files.size(copy));
        return new Manifest.Copy(service, file, takenAt, Files.size(copy), Disk.sha256(copy));
    }
}
