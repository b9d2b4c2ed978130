package ticketing.event;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.regex.Pattern;
import ticketing.kit.start.Setting;
import ticketing.kit.start.Start;

/** The event-service: checks its settings and serves. */
@QuarkusMain
public class EventService {
    public static void main(String... args) {
        Start.service(
                "event-service",
                Setting.matching("CURRENCY", "must be three capital letters such as USD", Pattern.compile("[A-Z]{3}")));
    }
}
