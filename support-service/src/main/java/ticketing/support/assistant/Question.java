package ticketing.support.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody wrote, taken apart: its intent, the booking and the events it names, the time it is about. */
record Question(String text, Set<String> words, Intent intent) {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Pattern BOOKING_ID =
            Pattern.compile("(?:booking|order|reference|#)\\W*(?:no\\.?|number|id)?\\W*#?(\\d{1,18})\\b");
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)(?=.*[a-z])[2-9a-hj-np-z]{8}");
    private static final int SHORTEST_WORD = 3;
    private static final Set<String> SAY_NOTHING = Set.of(
            "the",
            "and",
            "for",
            "are",
            "is",
            "there",
            "any",
            "how",
            "many",
            "much",
            "what",
            "when",
            "where",
            "which",
            "who",
            "does",
            "can",
            "you",
            "seat",
            "seats",
            "left",
            "event",
            "events",
            "show",
            "shows",
            "concert",
            "concerts",
            "ticket",
            "tickets",
            "price",
            "cost",
            "free",
            "available",
            "tonight",
            "night",
            "with",
            "from",
            "have",
            "has",
            "this",
            "that",
            "will",
            "book",
            "buy",
            "about",
            "tell",
            "me",
            "on",
            "at",
            "in",
            "of",
            "please");

    static Question of(String message) {
        var text = message.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        var words = Arrays.stream(NOT_A_WORD.split(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Question(text, words, Intent.of(text));
    }

    /** The one of these bookings that the question names, by reference or by id. */
    Optional<MyBooking> named(List<MyBooking> bookings) {
        return bookings.stream()
                .filter(booking -> words.contains(booking.reference().toLowerCase(Locale.ROOT))
                        || bookingId().filter(id -> id == booking.id()).isPresent())
                .findFirst();
    }

    /** What looks like the name of a booking, whoever's it is. */
    Optional<String> claimedBooking() {
        return words.stream()
                .filter(word -> REFERENCE.matcher(word).matches())
                .map(word -> word.toUpperCase(Locale.ROOT))
                .findFirst()
                .or(() -> bookingId().map(String::valueOf));
    }

    /** Those of these events that the question speaks of by words of their title or venue: the best matches. */
    List<Show> spokenOf(List<Show> shows) {
        var best = shows.stream().mapToLong(this::hits).max().orElse(0);
        return best == 0
                ? List.of()
                : shows.stream().filter(show -> hits(show) == best).toList();
    }

    private long hits(Show show) {
        return Arrays.stream(NOT_A_WORD.split((show.title() + " " + show.venue()).toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_WORD && !SAY_NOTHING.contains(word))
                .distinct()
                .filter(words::contains)
                .count();
    }

    private Optional<Long> bookingId() {
        var id = BOOKING_ID.matcher(text);
        return id.find() ? Optional.of(Long.valueOf(id.group(1))) : Optional.empty();
    }
}
