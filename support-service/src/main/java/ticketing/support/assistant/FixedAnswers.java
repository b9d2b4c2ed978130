package ticketing.support.assistant;

import ticketing.kit.security.Roles;

/** Answers by fixed rules, from the caller's own data. A pure function of what was asked and what is known. */
final class FixedAnswers {
    private FixedAnswers() {}

    static String answer(String message, Knowledge known) {
        var question = Question.of(message);
        if (known.role().equals(Roles.CUSTOMER) && question.claimedBooking().isPresent()) {
            return aboutOne(question, known);
        }
        return switch (question.intent()) {
            case EVENT_CANCELLED -> BookingAnswers.eventCancelled(known);
            case REFUND -> CaseAnswers.refunds(known);
            case COMPLAINT -> CaseAnswers.complaints(known);
            case PAYMENT -> BookingAnswers.payment(known);
            case TICKETS -> BookingAnswers.tickets(known);
            case OFFERS -> EventAnswers.offers(known);
            case GIVING_UP -> BookingAnswers.givingUp(known);
            case STAFF -> HelpAnswers.staff(known);
            case MY_BOOKINGS -> BookingAnswers.mine(known);
            case PRICE -> EventAnswers.seatsAndPrices(question, known);
            case EVENTS -> EventAnswers.upcoming(question, known);
            case HELP -> HelpAnswers.help(known);
            case UNKNOWN -> maybeAnEvent(question, known);
        };
    }

    private static String aboutOne(Question question, Knowledge known) {
        var bookings = known.bookings().get();
        return question.named(bookings)
                .map(booking -> BookingAnswers.one(booking, question.intent(), known))
                .orElseGet(() -> "I find no booking "
                        + question.claimedBooking().orElse("") + " of yours. " + BookingAnswers.mine(known));
    }

    private static String maybeAnEvent(Question question, Knowledge known) {
        var shows = question.spokenOf(known.shows().get());
        return shows.isEmpty()
                ? "I am not sure what you mean. " + HelpAnswers.help(known)
                : "This may be what you mean:" + Wording.lines(shows, Wording::show);
    }
}
