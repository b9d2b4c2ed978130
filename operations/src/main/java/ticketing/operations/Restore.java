package ticketing.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ticketing.operations.Manifest.Copy;

/**
 * {@code restore DIR [SERVICE …]}: puts the stores of a backup, or some of them, in the place of those that are there,
 * which are kept beside them. Nothing is touched unless all of the backup is sound; interrupted, it is to be done again.
 */
final class Restore {
    private static final String PROVIDER = "payment-simulator";

    private final Stores stores;
    private final PrintStream out;

    Restore(Stores stores, PrintStream out) {
        this.stores = stores;
        this.out = out;
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new Failure("restore needs the folder of a backup, and may be told which services' stores");
        }
        var folder = Path.of(arguments.getFirst());
        var copies = wanted(Manifest.read(folder), arguments.subList(1, arguments.size()));
        try {
            for (var copy : copies) {
                check(folder, copy);
            }
            for (var copy : copies) {
                putBack(folder, copy);
            }
        } catch (IOException e) {
            throw new Failure("the restore stopped halfway, and has to be done again: " + e);
        }
        out.println("Restored. Next: ./ticketing up, then ./ticketing reconcile");
        return 0;
    }

    private List<Copy> wanted(Manifest manifest, List<String> services) {
        for (var service : services) {
            if (manifest.stores().stream().noneMatch(copy -> copy.service().equals(service))) {
                throw new Failure("the backup has no store of '" + service + "'");
            }
        }
        return manifest.stores().stream()
                .filter(copy -> services.isEmpty() ? isDue(copy.service()) : services.contains(copy.service()))
                .toList();
    }

    /** The payment provider is another party: its books are not turned back with the stores of those who deal with it. */
    private boolean isDue(String owner) {
        return !owner.equals(PROVIDER) || !Files.exists(stores.file(owner));
    }

    private void check(Path folder, Copy copy) throws IOException {
        var file = folder.resolve(copy.file());
        if (!Files.exists(file)) {
            throw new Failure("the backup lacks " + copy.file());
        }
        if (Files.size(file) != copy.bytes() || !Disk.sha256(file).equals(copy.sha256())) {
            throw new Failure(copy.file() + " is not as it was when the backup was made");
        }
        Sqlite.check(file);
        var store = stores.file(copy.service());
        if (Files.exists(store) && Sqlite.isOpen(store)) {
            throw new Failure(copy.service() + " has its store open: stop it first");
        }
    }

    /** The mark comes first: a store of an earlier time must never be taken for one that is up to date. */
    private void putBack(Path folder, Copy copy) throws IOException {
        var store = stores.file(copy.service());
        var draft = store.resolveSibling(copy.service() + ".db.restoring");
        Files.createDirectories(store.getParent());
        Files.deleteIfExists(draft);
        Files.copy(folder.resolve(copy.file()), draft);
        Disk.sync(draft);
        if (!copy.service().equals(PROVIDER)) {
            mark(copy);
        }
        setAside(copy.service());
        Disk.rename(draft, store);
        Sqlite.check(store);
        out.printf("  %-20s as of %s%n", copy.service(), copy.takenAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private void mark(Copy copy) throws IOException {
        var mark = stores.mark(copy.service());
        var draft = mark.resolveSibling("restored.draft");
        Files.writeString(draft, copy.takenAt() + "\n");
        Disk.rename(draft, mark);
    }

    /** A log that is left behind would be taken for one of the new store. */
    private void setAside(String service) throws IOException {
        var store = stores.file(service);
        var aside = store.resolveSibling("before-restore-" + Instant.now().toEpochMilli());
        for (var suffix : List.of("-wal", "-shm", "")) {
            var file = store.resolveSibling(service + ".db" + suffix);
            if (Files.exists(file)) {
                Files.createDirectories(aside);
                Files.move(file, aside.resolve(file.getFileName().toString()));
            }
        }
    }
}
