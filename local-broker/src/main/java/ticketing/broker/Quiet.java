package ticketing.broker;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Kafka tells its whole configuration at each start; here only what went wrong is of interest. */
final class Quiet {

    private Quiet() {}

    static void logs() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
