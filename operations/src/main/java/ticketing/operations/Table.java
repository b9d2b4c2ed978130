package ticketing.operations;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under a heading, each column as wide as its widest cell. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heading) {
        rows.add(List.of(heading));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintStream out) {
        var columns = rows.getFirst().size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (var row : rows) {
            out.println(IntStream.range(0, columns)
                    .mapToObj(column -> ("%-" + Math.max(1, widths[column]) + "s").formatted(row.get(column)))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
    }
}
