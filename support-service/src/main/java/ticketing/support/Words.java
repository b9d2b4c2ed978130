package ticketing.support;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** Reads query parameters that take one word of a few. */
public final class Words {
    private Words() {}

    /** The constant of that name, or null where the parameter is absent or empty; 400 for any other word. */
    public static <E extends Enum<E>> @Nullable E of(String name, @Nullable String value, Class<E> words) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        throw Refusal.invalid(
                name,
                "must be one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")));
    }
}
