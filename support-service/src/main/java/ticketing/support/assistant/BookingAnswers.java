package ticketing.support.assistant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import ticketing.kit.security.Roles;

/** Answers about the caller's bookings: what they are, how to pay them, how to get in, how to get out of them. */
final class BookingAnswers {
    private static final String NONE = "You have no bookings yet. What's on is at / ; choose an event, then its seats.";

    private BookingAnswers() {}

    /** All of them, those ahead first. */
    static String mine(Knowledge known) {
        if (!known.role().equals(Roles.CUSTOMER)) {
            return "Only customers book, so this account has no bookings. " + HelpAnswers.staff(known);
        }
        var bookings = known.bookings().get();
        if (bookings.isEmpty()) {
            return NONE;
        }
        var ahead = ahead(bookings, known.now());
        if (ahead.isEmpty()) {
            return "Nothing of what you booked is still ahead. Earlier bookings:" + lines(bookings, known);
        }
        var others = bookings.size() - ahead.size();
        return "Your bookings that are ahead:" + lines(ahead, known)
                + (others == 0 ? "" : "\nEarlier, cancelled or refunded: " + others + ", all at /orders");
    }

    /** One of them, with what the question wants to know of it. */
    static String one(MyBooking booking, Intent intent, Knowledge known) {
        var facts = "Booking " + Wording.booking(booking, known.now());
        return switch (intent) {
            case REFUND, GIVING_UP, EVENT_CANCELLED -> facts + "\n" + wayOut(booking, known);
            case TICKETS -> facts + "\n" + wayIn(booking, known);
            case PAYMENT -> facts + "\n" + wayToPay(booking, known);
            default -> facts;
        };
    }

    /** What waits for payment, and how paying works. */
    static String payment(Knowledge known) {
        var waiting = of(known, booking -> booking.isPayable(known.now()));
        var rule = "After you book, your seats are held for you until the time shown with the booking. Pay before it "
                + "ends, or keep them a little longer with “keep my seats”; else they go back on sale and nothing is "
                + "charged. If a payment fails, the booking is cancelled and the seats are free again.";
        return waiting.isEmpty()
                ? "You have nothing to pay right now. " + rule
                : "Waiting for your payment:" + lines(waiting, known) + "\n" + rule;
    }

    /** Where the tickets are, and what they are good for. */
    static String tickets(Knowledge known) {
        var rule = "Each seat has its own ticket with a QR code: open the booking to show or download it as a PDF, on "
                + "the phone or printed. A code lets one person in, once. The confirmation mail is there as well.";
        if (!known.role().equals(Roles.CUSTOMER)) {
            return HelpAnswers.staff(known);
        }
        var ready = of(known, booking -> booking.is("confirmed") && booking.isAhead(known.now()));
        return ready.isEmpty()
                ? "You have no tickets for anything ahead: they are made when a booking is paid. " + rule
                : "Your tickets:" + lines(ready, known) + "\n" + rule;
    }

    /** How to get out of a booking. */
    static String givingUp(Knowledge known) {
        var rule = "A booking that is not paid can be given up at once, or its seats changed. A paid one can be "
                + "refunded, as long as no ticket of it was used: ask for it on the booking's page, an executive "
                + "decides.";
        var ahead = ahead(of(known, booking -> true), known.now());
        return ahead.isEmpty() ? rule : rule + " Your bookings:" + lines(ahead, known);
    }

    /** What happens when an event is cancelled, and whether it happened to the caller. */
    static String eventCancelled(Knowledge known) {
        var rule = "When an event is cancelled, every paid booking is refunded in full by itself, unpaid ones are "
                + "cancelled, and the tickets are no longer valid. You need not ask for it.";
        var hit = of(known, MyBooking::isEventCancelled);
        if (!hit.isEmpty()) {
            return "These events of yours are cancelled:" + lines(hit, known) + "\n" + rule;
        }
        return known.role().equals(Roles.CUSTOMER) ? "None of your events is cancelled. " + rule : rule;
    }

    static List<MyBooking> ahead(List<MyBooking> bookings, Instant now) {
        return bookings.stream()
                .filter(booking -> booking.isAhead(now))
                .sorted(Comparator.comparing(
                        MyBooking::startsAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }

    private static String wayOut(MyBooking booking, Knowledge known) {
        return switch (booking.status()) {
            case "confirmed" ->
                "You can ask for a refund of " + Wording.money(booking.total(), booking.currency()) + " on "
                        + booking.link() + ", as long as no ticket of it was used; an executive decides.";
            case "pending_payment" ->
                "It is not paid: give it up on " + booking.link() + ", or let its time run out. Nothing is charged.";
            default ->
                known.refunds().get().stream()
                        .filter(refund -> refund.bookingId() == booking.id())
                        .findFirst()
                        .map(Wording::refund)
                        .orElse("There is nothing left to refund on it.");
        };
    }

    private static String wayIn(MyBooking booking, Knowledge known) {
        if (booking.is("confirmed")) {
            return "Its tickets with their QR codes are at " + booking.link()
                    + ": show them there, or download the PDF. A code lets one person in, once.";
        }
        return booking.isPayable(known.now()) ? "Its tickets are made when it is paid." : "It has no valid tickets.";
    }

    private static String wayToPay(MyBooking booking, Knowledge known) {
        return booking.isPayable(known.now())
                ? "Pay it on " + booking.link() + " before its time ends."
                : "There is nothing to pay on it.";
    }

    private static List<MyBooking> of(Knowledge known, Predicate<MyBooking> wanted) {
        return known.role().equals(Roles.CUSTOMER)
                ? known.bookings().get().stream().filter(wanted).toList()
                : List.of();
    }

    private static String lines(List<MyBooking> bookings, Knowledge known) {
        return Wording.lines(bookings, booking -> Wording.booking(booking, known.now()));
    }
}
