package ticketing.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the simulator takes from the environment, and what each value may be; an absent one has its default. */
final class Settings {
    private static final int SHORTEST_TOKEN = 32;

    private Settings() {}

    /** A sentence for each setting that is wrong. */
    static List<String> wrong(Map<String, String> environment) {
        var wrong = new ArrayList<String>();
        var port = environment.getOrDefault("PORT", "");
        if (!port.isEmpty() && !isPort(port)) {
            wrong.add("PORT must be a whole number from 0 to 65535, but is '" + port + "'.");
        }
        var url = environment.getOrDefault("BOOKING_SERVICE_URL", "");
        if (!url.isEmpty() && !isUrl(url)) {
            wrong.add("BOOKING_SERVICE_URL must be an http or https address, but is '" + url + "'.");
        }
        var token = environment.getOrDefault("SERVICE_TOKEN", "");
        if (token.length() < SHORTEST_TOKEN) {
            wrong.add("SERVICE_TOKEN must be set to the secret that the services share, at least " + SHORTEST_TOKEN
                    + " characters.");
        }
        return wrong;
    }

    private static boolean isPort(String value) {
        try {
            var port = Integer.parseInt(value);
            return port >= 0 && port <= 65_535;
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
}
