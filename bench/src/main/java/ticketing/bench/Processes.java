package ticketing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The platform's processes, and this one, as Linux accounts for them. */
final class Processes {
    /** The name under which this program's own CPU time is reported. */
    static final String GENERATOR = "generator";

    private static final String NOT_RUNNING = "The platform has to run: ./ticketing up --detach";
    private static final String PID = ".pid";
    private static final String COMPILER = " CompilerThre"; // as much of its name as Linux keeps: C1 and C2
    private static final double MILLIS_A_TICK = 10; // USER_HZ is 100 wherever Linux runs
    private static final int UTIME = 11;
    private static final int STIME = 12;

    private final Map<String, Long> pids = new TreeMap<>();

    /** The processes that {@code ./ticketing up} started with this data folder. */
    Processes(Path data) {
        try (var files = Files.newDirectoryStream(data.resolve("run"), "*" + PID)) {
            files.forEach(file -> pids.put(file.getFileName().toString().replace(PID, ""), pid(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(NOT_RUNNING, e);
        }
        pids.put(GENERATOR, ProcessHandle.current().pid());
    }

    /** The CPU time that each has used since its start, user and system, in milliseconds. */
    Map<String, Double> cpuMillis() {
        var millis = new LinkedHashMap<String, Double>();
        pids.forEach((part, pid) -> millis.put(part, ticks(pid) * MILLIS_A_TICK));
        return millis;
    }

    /** The resident memory of each but this program, in MB. */
    Map<String, Double> residentMegabytes() {
        var megabytes = new LinkedHashMap<String, Double>();
        pids.forEach((part, pid) -> {
            if (!part.equals(GENERATOR)) {
                megabytes.put(part, kilobytes(pid, "VmRSS:") / 1024.0);
            }
        });
        return megabytes;
    }

    /** The CPU time that the just-in-time compilers of all but this program have used, in milliseconds. */
    double compilerMillis() {
        return pids.entrySet().stream()
                .filter(part -> !part.getKey().equals(GENERATOR))
                .flatMap(part -> threads(part.getValue()).stream())
                .map(thread -> readIfThere(thread.resolve("stat")))
                .filter(stat -> stat.contains(COMPILER))
                .mapToDouble(stat -> ticks(stat) * MILLIS_A_TICK)
                .sum();
    }

    private static List<Path> threads(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(NOT_RUNNING, e);
        }
    }

    /** A thread may have ended since it was listed. */
    private static String readIfThere(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static long pid(Path file) {
        return Long.parseLong(read(file).strip());
    }

    private static long ticks(long pid) {
        return ticks(read(Path.of("/proc", Long.toString(pid), "stat")));
    }

    private static long ticks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
    }

    private static long kilobytes(long pid, String name) {
        return read(Path.of("/proc", Long.toString(pid), "status"))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(NOT_RUNNING, e);
        }
    }
}
