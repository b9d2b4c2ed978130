package ticketing.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Counts how often a process has the disk confirm what it wrote: what a kill can't tell, and a power cut would. */
final class Syncs {
    private static final Pattern LINE = Pattern.compile("(\\d+) (?:fdatasync|fsync)");
    private static final int ATTACHING_MILLIS = 10_000;

    private Syncs() {}

    /** The times that this process did while the work was done; nothing where strace can't watch it, which is said. */
    static OptionalLong during(ProcessHandle process, Runnable work) {
        try {
            var summary = Files.createTempFile("syncs", ".txt");
            var strace = new ProcessBuilder(
                            "strace",
                            "-f",
                            "-c",
                            "-U",
                            "calls,name",
                            "-e",
                            "trace=fdatasync,fsync",
                            "-o",
                            summary.toString(),
                            "-p",
                            Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!isWatched(process)) {
                strace.destroy();
                System.out.println("Left out: counting syncs, as strace can't watch a process");
                return OptionalLong.empty();
            }
            work.run();
            strace.destroy(); // it lets go, and sums up
            strace.waitFor(10, TimeUnit.SECONDS);
            return OptionalLong.of(sum(summary));
        } catch (IOException e) {
            System.out.println("Left out: counting syncs, as there is no strace (Debian's package strace)");
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWatched(ProcessHandle process) {
        for (int waited = 0; waited < ATTACHING_MILLIS; waited += 100) {
            if (statusOf(process).stream().anyMatch(line -> line.matches("TracerPid:\\s+[1-9]\\d*"))) {
                return true;
            }
            Cast.pause(100);
        }
        return false;
    }

    private static List<String> statusOf(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sum(Path summary) throws IOException {
        var total = 0L;
        for (var line : Files.readAllLines(summary)) {
            var calls = LINE.matcher(line.strip());
            total += calls.matches() ? Long.parseLong(calls.group(1)) : 0;
        }
        Files.delete(summary);
        return total;
    }
}
