package ticketing.event.catalog;

import org.jspecify.annotations.Nullable;

/** What a text may hold: it ends up in mail headers, pages and stores. */
final class Text {
    static final String LINE = "\\P{Cntrl}*";
    static final String LINE_RULE = "must be one line without control characters";
    static final String TEXT = "[^\\x00]*";
    static final String TEXT_RULE = "must not hold the character 0";

    private Text() {}

    @SuppressWarnings("NullAway") // null stays null, for validation to speak of
    static String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
