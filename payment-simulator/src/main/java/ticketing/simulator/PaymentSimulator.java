package ticketing.simulator;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the payment simulator begins. */
@QuarkusMain
public final class PaymentSimulator {
    private PaymentSimulator() {}

    /** Runs until it is stopped; a wrong setting stops the start with a sentence that names it. */
    public static void main(String... arguments) {
        var wrong = Settings.wrong(System.getenv());
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.exit(2);
        }
        Quarkus.run(arguments);
    }
}
