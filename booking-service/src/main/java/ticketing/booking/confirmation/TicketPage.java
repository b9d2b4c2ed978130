package ticketing.booking.confirmation;

import java.awt.Color;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import ticketing.booking.ticket.TicketStatus;

/** One page of a PDF: the ticket of one seat. Lengths are points, measured from the page's lower left corner. */
final class TicketPage {
    private static final float WIDTH = PageSize.A5.getWidth();
    private static final float HEIGHT = PageSize.A5.getHeight();
    private static final float MARGIN = 34;
    private static final float INNER = WIDTH - 2 * MARGIN;
    private static final float BAND = 118;
    private static final float QR_SIDE = 246;
    private static final int CODE_LINE = 56;
    private static final Color INK = new Color(0x1b1f2a);
    private static final Color FADED = new Color(0x667085);
    private static final Color ACCENT = new Color(0x2f3ab2);
    private static final Color VOID = new Color(0xb42318);

    /** The fonts of all pages. */
    record Fonts(BaseFont regular, BaseFont bold, BaseFont mono) {}

    private final PdfContentByte canvas;
    private final Fonts fonts;
    private final Paper paper;
    private final Paper.Seat seat;
    private final int number;

    TicketPage(PdfContentByte canvas, Fonts fonts, Paper paper, int index) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.paper = paper;
        this.seat = paper.seats().get(index);
        this.number = index + 1;
    }

    void draw() {
        var show = paper.show();
        fill(ACCENT, 0, HEIGHT - BAND, WIDTH, BAND);
        var title = new TextFitting(fonts.bold, 20, INNER).lines(show.title(), 2);
        for (int i = 0; i < title.size(); i++) {
            text(fonts.bold, 20, Color.WHITE, MARGIN, HEIGHT - 46 - i * 25, title.get(i));
        }
        text(
                fonts.regular,
                10.5f,
                Color.WHITE,
                MARGIN,
                HEIGHT - BAND + 18,
                new TextFitting(fonts.regular, 10.5f, INNER).line(show.venue()));

        field(MARGIN, HEIGHT - BAND - 30, "BEGINS", Prose.moment(show.startTime()), 11.5f);
        var row = HEIGHT - BAND - 76;
        field(
                MARGIN,
                row,
                "SECTION",
                new TextFitting(fonts.bold, 17, 160).line(seat.ticket().seat().section()),
                17);
        field(MARGIN + 170, row, "ROW", seat.ticket().seat().rowLabel(), 17);
        field(MARGIN + 230, row, "SEAT", Integer.toString(seat.ticket().seat().seatNumber()), 17);
        var last = row - 50;
        field(MARGIN, last, "BOOKING", paper.order().reference(), 11.5f);
        field(
                MARGIN + 100,
                last,
                "PRICE",
                Prose.money(seat.priceCents(), paper.order().currency()),
                11.5f);
        field(
                MARGIN + 190,
                last,
                "HOLDER",
                new TextFitting(fonts.bold, 11.5f, INNER - 190)
                        .line(paper.holder().name()),
                11.5f);

        perforation(last - 34);
        qrCode((WIDTH - QR_SIDE) / 2, 54);
        code();
        validity(last - 34);
    }

    private void code() {
        var code = seat.ticket().code();
        for (int from = 0, line = 0; from < code.length(); from += CODE_LINE, line++) {
            var part = code.substring(from, Math.min(code.length(), from + CODE_LINE));
            var width = fonts.mono.getWidthPoint(part, 7.5f);
            text(fonts.mono, 7.5f, FADED, (WIDTH - width) / 2, 44 - line * 10f, part);
        }
        text(
                fonts.regular,
                7.5f,
                FADED,
                MARGIN,
                14,
                "Ticket " + number + " of " + paper.seats().size());
        var hint = "Whoever shows this code first is let in: keep it to yourself.";
        text(fonts.regular, 7.5f, FADED, WIDTH - MARGIN - fonts.regular.getWidthPoint(hint, 7.5f), 14, hint);
    }

    /** Says across the perforation what a ticket is worth that admits nobody any more. */
    private void validity(float y) {
        var status = seat.ticket().status();
        if (status != TicketStatus.issued) {
            var word = status == TicketStatus.used ? " USED " : " NOT VALID ";
            var width = fonts.bold.getWidthPoint(word, 14);
            fill(Color.WHITE, (WIDTH - width) / 2, y - 8, width, 16);
            text(fonts.bold, 14, VOID, (WIDTH - width) / 2, y - 5, word);
        }
    }

    /** Squares, not an image: sharp at every size, and no anti-aliasing between neighbours of one run. */
    private void qrCode(float x, float y) {
        var code = QrCode.of(seat.ticket().code());
        var module = QR_SIDE / (code.size() + 2 * QrCode.QUIET_ZONE);
        fill(Color.WHITE, x, y, QR_SIDE, QR_SIDE);
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                var run = code.darkRun(column, row);
                if (run > 0) {
                    canvas.rectangle(
                            x + (column + QrCode.QUIET_ZONE) * module,
                            y + QR_SIDE - (row + 1 + QrCode.QUIET_ZONE) * module,
                            run * module,
                            module);
                    column += run;
                }
            }
        }
        canvas.fill();
    }

    private void perforation(float y) {
        canvas.saveState();
        canvas.setColorStroke(FADED);
        canvas.setLineWidth(0.8f);
        canvas.setLineDash(4, 4, 0);
        canvas.moveTo(MARGIN / 2, y);
        canvas.lineTo(WIDTH - MARGIN / 2, y);
        canvas.stroke();
        canvas.restoreState();
    }

    private void field(float x, float y, String label, String value, float size) {
        text(fonts.regular, 7.5f, FADED, x, y, label);
        text(fonts.bold, size, INK, x, y - size - 4, value);
    }

    private void fill(Color color, float x, float y, float width, float height) {
        canvas.setColorFill(color);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    private void text(BaseFont font, float size, Color color, float x, float y, String text) {
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setColorFill(color);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }
}
