package ticketing.operations;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The operators' commands of {@code ./ticketing}, which tells where the services are by the settings they read too. */
public final class Operations {
    private Operations() {}

    /** Runs one command; ends with 0 when all is well, 1 when it is not, 2 when the command itself is wrong. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.getenv(), System.out, System.err));
    }

    static int run(List<String> arguments, Map<String, String> settings, PrintStream out, PrintStream err) {
        try {
            var rest = arguments.subList(1, arguments.size());
            return switch (arguments.getFirst()) {
                case "dlq" -> new DeadLetters(Services.of(settings), out).run(rest);
                case "replay" -> new Replay(Services.of(settings), out).run(rest);
                case "backup" -> new Backup(Stores.of(settings), out).run(rest);
                case "restore" -> new Restore(Stores.of(settings), out).run(rest);
                case "reconcile" -> new Reconcile(Services.of(settings), out).run(rest);
                case "rotate-keys" -> new RotateKeys(Services.of(settings), out).run(rest);
                default -> throw new Failure("there is no command '" + arguments.getFirst() + "'");
            };
        } catch (Failure failure) {
            err.println("ticketing: " + failure.getMessage());
            return 2;
        }
    }
}
