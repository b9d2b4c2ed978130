package ticketing.booking.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** Prints a booking's tickets as a PDF, a page a seat, with fonts that know the names of most of the world. */
@ApplicationScoped
class TicketPdf {
    private final TicketPage.Fonts fonts;

    TicketPdf() {
        fonts = new TicketPage.Fonts(
                font("LiberationSans-Regular"), font("LiberationSans-Bold"), font("LiberationMono-Regular"));
    }

    /** The file, ready to be sent. */
    byte[] print(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A5, 0, 0, 0, 0)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.addTitle("Tickets for " + paper.show().title());
            document.addSubject("Booking " + paper.order().reference());
            document.open();
            for (int i = 0; i < paper.seats().size(); i++) {
                document.newPage();
                new TicketPage(writer.getDirectContent(), fonts, paper, i).draw();
            }
        }
        return bytes.toByteArray();
    }

    private static BaseFont font(String name) {
        try {
            return BaseFont.createFont("liberation/" + name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " is missing", e);
        }
    }
}
