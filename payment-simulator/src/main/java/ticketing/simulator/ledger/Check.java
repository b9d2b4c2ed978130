package ticketing.simulator.ledger;

import org.jspecify.annotations.Nullable;

/** What members of a body must be; else 400 that names the member. */
final class Check {
    private static final int LONGEST = 255;
    private static final long MOST = 1_000_000_000_000L;

    private Check() {}

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw Refusal.invalid(field, "must have 1 to " + LONGEST + " characters");
        }
        return value;
    }

    static long id(String field, @Nullable Long value) {
        if (value == null) {
            throw Refusal.invalid(field, "is needed");
        }
        return value;
    }

    static long cents(String field, @Nullable Long value) {
        if (value == null || value < 0 || value > MOST) {
            throw Refusal.invalid(field, "must be a whole number from 0 to " + MOST);
        }
        return value;
    }
}
