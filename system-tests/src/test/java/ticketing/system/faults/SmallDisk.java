package ticketing.system.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk in memory under a service's data, small enough to be filled. Mounting one takes root. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "256m";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on this folder; nothing where that isn't allowed, which is said. */
    static Optional<SmallDisk> mount(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var mount = Command.run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        if (!mount.worked()) {
            System.out.println("Left out: full disks, as no small one can be mounted (" + mount.output() + ")");
            return Optional.empty();
        }
        var disk = new SmallDisk(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
        return Optional.of(disk);
    }

    /** Takes all that is free, to the last byte. */
    void fill() {
        try (var file = new RandomAccessFile(filler().toFile(), "rw")) {
            var block = new byte[64 * 1024];
            var size = block.length;
            while (size > 0) {
                size = written(file, block, size) ? size : size / 2;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean written(RandomAccessFile file, byte[] block, int size) {
        try {
            file.write(block, 0, size);
            return true;
        } catch (IOException e) {
            return false; // no space for so much
        }
    }

    /** Gives it back. */
    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Unmounts it, even from under somebody who still uses it; a second call does nothing. */
    @Override
    public void close() {
        if (Files.exists(folder)) {
            Command.run("umount", "-l", folder.toString());
        }
    }
}
