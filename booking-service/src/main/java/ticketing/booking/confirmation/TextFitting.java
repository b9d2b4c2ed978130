package ticketing.booking.confirmation;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** Fits text into widths: on several lines, broken between words, or cut with an ellipsis where that is not enough. */
record TextFitting(BaseFont font, float size, float width) {
    private static final String CUT = "…";

    /** The text on at most so many lines. */
    List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (!rest.isEmpty() && lines.size() < most - 1 && !fits(rest)) {
            var end = longestFit(rest);
            var space = rest.lastIndexOf(' ', end);
            var stop = space > 0 ? space : end;
            lines.add(rest.substring(0, stop).strip());
            rest = rest.substring(stop).strip();
        }
        lines.add(line(rest));
        return lines;
    }

    /** The text on one line. */
    String line(String text) {
        return fits(text) ? text : text.substring(0, longestFit(text)).strip() + CUT;
    }

    private boolean fits(String text) {
        return font.getWidthPoint(text, size) <= width;
    }

    private int longestFit(String text) {
        var end = text.length();
        while (end > 1 && !fits(text.substring(0, end) + CUT)) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end;
    }
}
