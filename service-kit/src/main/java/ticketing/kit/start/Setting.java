package ticketing.kit.start;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting that comes from the environment, and what its value may be. An absent one has its default.
 *
 * @param rule what it must be, as the end of a sentence that begins with its name
 */
public record Setting(String name, String rule, Predicate<String> allows) {
    /** A whole number within bounds. */
    public static Setting integer(String name, long min, long max) {
        return new Setting(name, "must be a whole number from " + min + " to " + max, value -> {
            try {
                return Long.parseLong(value) >= min && Long.parseLong(value) <= max;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    /** A decimal number within bounds. */
    public static Setting decimal(String name, String min, String max) {
        return new Setting(name, "must be a number from " + min + " to " + max, value -> {
            try {
                var number = new BigDecimal(value);
                return number.compareTo(new BigDecimal(min)) >= 0 && number.compareTo(new BigDecimal(max)) <= 0;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    /** {@code true} or {@code false}. */
    public static Setting flag(String name) {
        return oneOf(name, "true", "false");
    }

    /** One of these words. */
    public static Setting oneOf(String name, String... words) {
        return new Setting(name, "must be one of " + String.join(", ", words), Arrays.asList(words)::contains);
    }

    /** A text of this form. */
    public static Setting matching(String name, String rule, Pattern form) {
        return new Setting(name, rule, form.asMatchPredicate());
    }

    /** An http or https address. */
    public static Setting url(String name) {
        return new Setting(name, "must be an http or https address", value -> {
            try {
                var scheme = URI.create(value).getScheme();
                return "http".equals(scheme) || "https".equals(scheme);
            } catch (IllegalArgumentException e) {
                return false;
            }
        });
    }

    /** The sentence that refuses this value, or nothing where it is allowed (an empty value is an absent one). */
    Optional<String> refuse(@Nullable String value) {
        return value == null || value.isEmpty() || allows.test(value)
                ? Optional.empty()
                : Optional.of(name + " " + rule + ", but is '" + value + "'.");
    }
}
