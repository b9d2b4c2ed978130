package ticketing.booking.confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.booking.booking.EndReason;
import ticketing.kit.mail.Letter;

/** Writes the letters about bookings, each as text and as HTML. */
@ApplicationScoped
class LetterWriter {
    private final String publicUrl;

    LetterWriter(@ConfigProperty(name = "letters.public-url") String publicUrl) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    @CheckedTemplate(basePath = "letters")
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirmationText(Facts letter);

        static native TemplateInstance confirmationHtml(Facts letter);

        static native TemplateInstance refundText(Facts letter);

        static native TemplateInstance refundHtml(Facts letter);
    }

    /** What the templates show. */
    record Facts(
            String name,
            String reference,
            String title,
            String venue,
            String begins,
            String subtotal,
            String discount,
            String tax,
            String total,
            boolean isDiscounted,
            boolean isEventCancelled,
            List<SeatFacts> seats) {}

    record SeatFacts(String label, String price, String code, String link) {}

    /** Thanks for the money, and brings the tickets. */
    Letter confirmation(Paper paper) {
        var facts = facts(paper);
        return new Letter(
                "booking-confirmed-" + paper.order().id(),
                paper.holder().email(),
                "Your tickets for " + paper.show().title() + " ("
                        + paper.order().reference() + ")",
                Templates.confirmationText(facts).render(),
                Templates.confirmationHtml(facts).render());
    }

    /** Says that the money goes back, and why. */
    Letter refund(Paper paper) {
        var facts = facts(paper);
        var about = facts.isEventCancelled() ? " is cancelled: your refund (" : ": your refund (";
        return new Letter(
                "booking-refunded-" + paper.order().id(),
                paper.holder().email(),
                paper.show().title() + about + paper.order().reference() + ")",
                Templates.refundText(facts).render(),
                Templates.refundHtml(facts).render());
    }

    private Facts facts(Paper paper) {
        var order = paper.order();
        var price = order.price();
        return new Facts(
                paper.holder().name(),
                order.reference(),
                paper.show().title(),
                paper.show().venue(),
                Prose.moment(paper.show().startTime()),
                Prose.money(price.subtotalCents(), order.currency()),
                Prose.money(price.discountCents(), order.currency()),
                Prose.money(price.taxCents(), order.currency()),
                Prose.money(price.totalCents(), order.currency()),
                price.discountCents() > 0,
                order.endReason() == EndReason.event_cancelled,
                paper.seats().stream().map(seat -> facts(seat, order)).toList());
    }

    private SeatFacts facts(Paper.Seat seat, Paper.Order order) {
        return new SeatFacts(
                seat.label(),
                Prose.money(seat.priceCents(), order.currency()),
                seat.ticket().code(),
                publicUrl + seat.viewUrl());
    }
}
