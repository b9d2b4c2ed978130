package ticketing.gateway.routing;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    IDENTITY,
    EVENT,
    BOOKING,
    SUPPORT;

    /** Its name without {@code -service}, as it stands in paths. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name, such as {@code event-service}. */
    public String fullName() {
        return shortName() + "-service";
    }
}
