package ticketing.support.assistant;

import java.util.List;

/** Answers about what is on, what it costs, and what makes it cheaper. */
final class EventAnswers {
    private EventAnswers() {}

    /** What is on: what the question speaks of, when it asks for, or everything ahead. */
    static String upcoming(Question question, Knowledge known) {
        var all = known.shows().get();
        var period = Period.of(question, known.now());
        var within = all.stream()
                .filter(show -> period.isEmpty() || period.get().contains(show.startsAt()))
                .toList();
        var meant = question.spokenOf(within);
        if (!meant.isEmpty()) {
            return "I found:" + list(meant);
        }
        if (period.isPresent()) {
            var name = period.get().name();
            return within.isEmpty() ? "Nothing is on " + name + "." + next(all) : "On " + name + ":" + list(within);
        }
        return all.isEmpty() ? "Nothing is on sale at the moment." : "Coming up:" + list(all);
    }

    /** How many seats are left, and what they cost. */
    static String seatsAndPrices(Question question, Knowledge known) {
        var all = known.shows().get();
        if (all.isEmpty()) {
            return "Nothing is on sale at the moment.";
        }
        var meant = question.spokenOf(all);
        return (meant.isEmpty() ? "Seats and prices of what is coming up:" + list(all) : "Right now:" + list(meant))
                + "\nTax is added, and an offer code taken off, before you pay; the seat map shows each seat's own price.";
    }

    /** The codes that can be used. */
    static String offers(Knowledge known) {
        var offers = known.offers().get();
        return offers.isEmpty()
                ? "There is no offer code that could be used right now."
                : "Codes you can use right now:" + Wording.lines(offers, Wording::offer)
                        + "\nType one in while you book; the price shows it before you pay.";
    }

    private static String next(List<Show> all) {
        return all.isEmpty() ? "" : " Next is:" + list(List.of(all.getFirst()));
    }

    private static String list(List<Show> shows) {
        return Wording.lines(shows, Wording::show);
    }
}
