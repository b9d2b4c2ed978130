package ticketing.identity.directory;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ticketing.identity.account.Role;
import ticketing.kit.http.Refusal;

/** Reads what a list of users is narrowed to; null where the parameter is absent or empty. */
final class Filters {
    private static final int MAX_TEXT = 100;

    private Filters() {}

    static @Nullable Role role(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "role",
                        Arrays.stream(Role.values())
                                .map(Role::name)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    static @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid(name, "must be true or false");
        };
    }

    static @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MAX_TEXT) {
            throw Refusal.invalid("q", "must have at most " + MAX_TEXT + " characters");
        }
        return value;
    }
}
