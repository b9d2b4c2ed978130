package ticketing.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import ticketing.bench.Curve.Point;

/** Draws the curve as SVG: purchases and their latency above what was offered, and below it their CPU time by process. */
final class Plot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#f0e442", "#56b4e9", "#999999", "#332288");
    private static final int LEGEND_COLUMNS = 4;

    private final StringBuilder svg = new StringBuilder();
    private final List<Point> points;

    private Plot(List<Point> points) {
        this.points = points;
    }

    static String of(List<Point> points) {
        return new Plot(points).draw();
    }

    private String draw() {
        svg.append("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
            <rect width="100%%" height="100%%" fill="#fff"/>
            """.formatted(WIDTH + 2 * LEFT, 3 * (HEIGHT + 2 * TOP) + TOP));
        line(0, "Purchases a second, by customers who came a second", Point::served);
        line(1, "Time to book, 99th percentile, in ms, by customers who came a second", Point::p99Millis);
        bars(2);
        return svg.append("</svg>\n").toString();
    }

    private void line(int row, String title, ToDoubleFunction<Point> value) {
        var most = points.stream().mapToDouble(value).max().orElse(1);
        var widest = points.stream().mapToDouble(Point::offered).max().orElse(1);
        frame(row, title, most);
        var path = new StringBuilder();
        for (var point : points) {
            var x = LEFT + point.offered() / widest * WIDTH;
            var y = bottom(row) - value.applyAsDouble(point) / most * HEIGHT;
            path.append(path.isEmpty() ? "M" : "L").append("%.1f %.1f".formatted(x, y));
            svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n".formatted(x, y, COLOURS.getFirst()));
            text(x, bottom(row) + 16, "%.0f".formatted(point.offered()), "middle");
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                .formatted(path, COLOURS.getFirst()));
    }

    private void bars(int row) {
        var most = points.stream().mapToDouble(Plot::all).max().orElse(1);
        frame(row, "CPU time a purchase by process, in ms, by customers who came a second", most);
        var step = (double) WIDTH / points.size();
        for (int i = 0; i < points.size(); i++) {
            var y = (double) bottom(row);
            var x = LEFT + i * step;
            var colour = 0;
            for (var part : points.get(i).cpuMillis().entrySet()) {
                var height = part.getValue() / most * HEIGHT;
                y -= height;
                svg.append(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>%n"
                                .formatted(
                                        x + 4,
                                        y,
                                        step - 8,
                                        height,
                                        COLOURS.get(colour++ % COLOURS.size()),
                                        part.getKey()));
            }
            text(x + step / 2, bottom(row) + 16, "%.0f".formatted(points.get(i).offered()), "middle");
        }
        legend(row);
    }

    private void legend(int row) {
        var place = 0;
        for (var part : points.getFirst().cpuMillis().keySet()) {
            var x = LEFT + (double) (place % LEGEND_COLUMNS * WIDTH) / LEGEND_COLUMNS;
            var y = bottom(row) + 24 + place / LEGEND_COLUMNS * 16;
            svg.append("<rect x=\"%.1f\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/>%n"
                    .formatted(x, y, COLOURS.get(place++ % COLOURS.size())));
            text(x + 14, y + 9, part, "start");
        }
    }

    private void frame(int row, String title, double most) {
        text(LEFT, bottom(row) - HEIGHT - 14, title, "start");
        text(LEFT - 6, bottom(row) - HEIGHT + 4, "%.1f".formatted(most), "end");
        text(LEFT - 6, bottom(row), "0", "end");
        svg.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#333\"/>%n"
                .formatted(LEFT, bottom(row) - HEIGHT, bottom(row), LEFT + WIDTH));
    }

    private void text(double x, double y, String text, String anchor) {
        svg.append("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, text));
    }

    private static double all(Point point) {
        return point.cpuMillis().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static int bottom(int row) {
        return row * (HEIGHT + 2 * TOP) + TOP + HEIGHT;
    }
}
