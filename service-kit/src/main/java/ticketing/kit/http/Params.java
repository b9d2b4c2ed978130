package ticketing.kit.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters. JAX-RS answers 404 to a parameter it can't convert; here it is a 400 that names it. */
public final class Params {
    private static final int LAST_YEAR = 9999; // what has more digits would not fit the milliseconds stores keep

    private Params() {}

    /** A whole number within bounds. */
    public static int integer(String name, String value, int min, int max) {
        try {
            var number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one refusal both cases share
        }
        throw Refusal.invalid(name, "must be a whole number from " + min + " to " + max);
    }

    /** An id, or null where the parameter is absent or empty. */
    public static @Nullable Long id(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(name, "must be a whole number");
        }
    }

    /** A moment as ISO-8601, or a day (its midnight in UTC); null where the parameter is absent or empty. */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            var moment = value.length() == "2026-01-31".length()
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
            var year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // falls through to the one refusal both cases share
        }
        throw Refusal.invalid(name, "must be a time like 2026-01-31T19:30:00Z or a day like 2026-01-31");
    }
}
