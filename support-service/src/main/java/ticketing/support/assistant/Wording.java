package ticketing.support.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import ticketing.support.peer.OfferFacts;

/** How facts read in an answer. */
final class Wording {
    private static final int MAX_LINES = 6;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String money(BigDecimal amount, String currency) {
        return amount.setScale(2, RoundingMode.HALF_UP) + " " + currency;
    }

    static String booking(MyBooking booking, Instant now) {
        return booking.reference() + ": " + booking.title() + when(booking) + ", seats " + booking.seats() + ", "
                + money(booking.total(), booking.currency()) + ", " + status(booking, now) + ". " + booking.link();
    }

    static String status(MyBooking booking, Instant now) {
        return switch (booking.status()) {
            case "pending_payment" -> pending(booking, now);
            case "confirmed" ->
                booking.isEventCancelled()
                        ? "paid; the event is cancelled, the money is on its way back"
                        : "confirmed and paid";
            case "refund_requested" -> "a refund is asked for and waits for a decision";
            case "refunded" -> "refunded, its tickets are no longer valid";
            case "cancelled" -> "cancelled, nothing was charged";
            default -> booking.status().replace('_', ' ');
        };
    }

    static String show(Show show) {
        return show.title() + ", " + moment(show.startsAt()) + ", " + show.venue() + ", " + price(show)
                + availability(show) + ". " + show.link();
    }

    static String offer(OfferFacts offer) {
        var worth = offer.offerType().equals("percentage")
                ? offer.value().stripTrailingZeros().toPlainString() + " % off"
                : offer.value().setScale(2, RoundingMode.HALF_UP) + " off";
        var until = offer.validUntil() == null ? "" : ", until " + moment(offer.validUntil());
        return offer.code() + ": " + worth + until
                + (offer.eventId() == null ? "" : ", only for /e/" + offer.eventId());
    }

    static String refund(MyRefund refund) {
        var state = switch (refund.status()) {
            case "completed" -> "the money went back";
            case "rejected" -> "turned down, the tickets stay valid";
            default ->
                refund.decision() == null ? "waits for a decision" : refund.decision() + ", and being carried out";
        };
        var at = refund.resolvedAt() == null ? "" : " (" + moment(refund.resolvedAt()) + ")";
        return "Booking " + refund.bookingId() + ", " + money(refund.amount(), refund.currency()) + ", asked for on "
                + moment(refund.requestedAt()) + ": " + state + at + ".";
    }

    static String complaint(MyComplaint complaint) {
        var resolution = complaint.resolution() == null ? "" : " Answer: " + complaint.resolution();
        return "No. " + complaint.id() + " “" + complaint.subject() + "”: "
                + complaint.status().replace('_', ' ') + " since " + moment(complaint.updatedAt()) + "." + resolution
                + " /support/" + complaint.id();
    }

    /** A line for each, the first few of them. */
    static <T> String lines(List<T> things, Function<T, String> wording) {
        var lines = things.stream()
                .limit(MAX_LINES)
                .map(thing -> "\n- " + wording.apply(thing))
                .collect(Collectors.joining());
        return things.size() > MAX_LINES ? lines + "\n… and " + (things.size() - MAX_LINES) + " more." : lines;
    }

    private static String when(MyBooking booking) {
        return booking.startsAt() == null ? "" : ", " + moment(booking.startsAt()) + ", " + booking.venue();
    }

    private static String pending(MyBooking booking, Instant now) {
        if (!booking.isPayable(now)) {
            return "not paid in time, its seats are going back on sale";
        }
        return booking.expiresAt() == null
                ? "waiting for payment"
                : "waiting for payment until " + moment(booking.expiresAt());
    }

    private static String price(Show show) {
        var lowest = show.lowestPrice();
        return lowest == null ? "" : "from " + money(lowest, show.currency()) + " a seat, ";
    }

    private static String availability(Show show) {
        if (show.status().equals("sold_out") || Integer.valueOf(0).equals(show.availableSeats())) {
            return "sold out";
        }
        return show.availableSeats() == null ? "on sale" : show.availableSeats() + " seats left";
    }
}
