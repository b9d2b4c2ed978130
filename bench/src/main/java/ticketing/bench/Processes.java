package ticketing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private static final int CUTIME = 13; // of children that have ended
    private static final int CSTIME = 14;

    private final Map<String, List<Long>> pids;

    /** The processes that were started with this data folder; those of one service's replicas count together. */
    Processes(Path data) {
        this(new TreeMap<>());
        try (var files = Files.newDirectoryStream(data.resolve("run"), "*" + PID)) {
            files.forEach(file ->
                    pids.computeIfAbsent(part(file), _ -> new ArrayList<>()).add(pid(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(NOT_RUNNING, e);
        }
        pids.put(GENERATOR, List.of(ProcessHandle.current().pid()));
    }

    private Processes(Map<String, List<Long>> pids) {
        this.pids = pids;
    }

    /** These and one more. */
    Processes with(String name, long pid) {
        var more = new TreeMap<>(pids);
        more.put(name, List.of(pid));
        return new Processes(more);
    }

    /** The CPU time that each, and what it has started, has used since its start, user and system, in milliseconds. */
    Map<String, Double> cpuMillis() {
        return ofEach(pid -> ticks(pid) * MILLIS_A_TICK);
    }

    /** The resident memory of each but this program, in MB. */
    Map<String, Double> residentMegabytes() {
        var megabytes = ofEach(pid -> kilobytes(pid, "VmRSS:") / 1024.0);
        megabytes.remove(GENERATOR);
        return megabytes;
    }

    private Map<String, Double> ofEach(ToDoubleFunction<Long> figure) {
        var figures = new LinkedHashMap<String, Double>();
        pids.forEach((part, processes) ->
                figures.put(part, processes.stream().mapToDouble(figure).sum()));
        return figures;
    }

    /** The CPU time that the just-in-time compilers of all but this program have used, in milliseconds. */
    double compilerMillis() {
        return pids.entrySet().stream()
                .filter(part -> !part.getKey().equals(GENERATOR))
                .flatMap(part -> part.getValue().stream())
                .flatMap(pid -> threads(pid).stream())
                .map(thread -> readIfThere(thread.resolve("stat")))
                .filter(stat -> stat.contains(COMPILER))
                .mapToDouble(stat -> ticks(stat, UTIME, STIME) * MILLIS_A_TICK)
                .sum();
    }

    private static List<Path> threads(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(NOT_RUNNING, e);
        }
    }

    /** A thread or a process may have ended since it was listed. */
    private static String readIfThere(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static String part(Path file) {
        return file.getFileName().toString().replace(PID, "").replaceFirst("-\\d+$", "");
    }

    private static long pid(Path file) {
        return Long.parseLong(read(file).strip());
    }

    private static long ticks(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(NOT_RUNNING));
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> readIfThere(Path.of("/proc", Long.toString(one.pid()), "stat")))
                .mapToLong(stat -> ticks(stat, UTIME, STIME, CUTIME, CSTIME))
                .sum();
    }

    private static long ticks(String stat, int... which) {
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return IntStream.of(which)
                .mapToLong(field -> Long.parseLong(fields[field]))
                .sum();
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
