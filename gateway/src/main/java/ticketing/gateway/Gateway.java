package ticketing.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway once its settings are right; a wrong one stops the start with a sentence that names it. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    /** Runs until it is stopped. */
    public static void main(String... arguments) {
        var wrong = Settings.wrong(System.getenv());
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.exit(2);
        }
        Quarkus.run(arguments);
    }
}
