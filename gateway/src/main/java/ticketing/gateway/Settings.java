package ticketing.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the gateway takes from the environment, and what each value may be; an absent one has its default. */
final class Settings {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#\\s,]+");

    private static final List<Setting> ALL = List.of(
            new Setting("PORT", "must be a whole number from 0 to 65535", value -> isInteger(value, 0, 65_535)),
            new Setting("IDENTITY_SERVICE_URL", "must be an http or https address", Settings::isUrl),
            new Setting("EVENT_SERVICE_URL", "must be an http or https address", Settings::isUrl),
            new Setting("BOOKING_SERVICE_URL", "must be an http or https address", Settings::isUrl),
            new Setting("SUPPORT_SERVICE_URL", "must be an http or https address", Settings::isUrl),
            new Setting("OTEL_EXPORTER_OTLP_ENDPOINT", "must be an http or https address", Settings::isUrl),
            new Setting("CORS_ORIGINS", "must be origins such as https://a.example, with commas", Settings::areOrigins),
            new Setting("MAX_CONCURRENT", "must be a whole number from 1 to 100000", v -> isInteger(v, 1, 100_000)),
            new Setting("BEHIND_PROXY", "must be true or false", value -> value.matches("true|false")));

    private record Setting(String name, String rule, Predicate<String> allows) {}

    private Settings() {}

    /** A sentence for each setting that is wrong. */
    static List<String> wrong(Map<String, String> environment) {
        var wrong = new ArrayList<String>();
        for (var setting : ALL) {
            var value = environment.getOrDefault(setting.name(), "");
            if (!value.isEmpty() && !setting.allows().test(value)) {
                wrong.add(setting.name() + " " + setting.rule() + ", but is '" + value + "'.");
            }
        }
        var token = environment.get("SERVICE_TOKEN");
        if (token == null) {
            wrong.add("SERVICE_TOKEN must be set: the secret that the services share, at least 32 characters.");
        } else if (token.length() < 32) {
            wrong.add("SERVICE_TOKEN must have at least 32 characters, but has " + token.length() + ".");
        }
        return wrong;
    }

    private static boolean isInteger(String value, long min, long max) {
        try {
            return Long.parseLong(value) >= min && Long.parseLong(value) <= max;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isUrl(String value) {
        try {
            var url = URI.create(value);
            return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean areOrigins(String value) {
        return Arrays.stream(value.split(",", -1))
                .allMatch(origin -> ORIGIN.matcher(origin.strip()).matches());
    }
}
