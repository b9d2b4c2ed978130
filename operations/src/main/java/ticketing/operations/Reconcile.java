package ticketing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code reconcile}: what owners do not agree on, and what could be mended of it. Ends with 1 while anything differs. */
final class Reconcile {
    private static final Set<String> OPTIONS = Set.of("--repair", "--json");

    private final Services services;
    private final PrintStream out;

    Reconcile(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    int run(List<String> options) {
        if (!OPTIONS.containsAll(options)) {
            throw new Failure("reconcile knows --repair and --json only");
        }
        var path = "/internal/reconciliations?repair=" + options.contains("--repair");
        var differences = services.post("booking-service", path, "").expect();
        if (options.contains("--json")) {
            out.println(differences.toPrettyString());
        } else {
            print(differences, options.contains("--repair"));
        }
        for (var difference : differences) {
            if (!difference.path("mended").asBoolean()) {
                return 1;
            }
        }
        return 0;
    }

    private void print(JsonNode differences, boolean repaired) {
        if (differences.isEmpty()) {
            out.println("Nothing differs.");
            return;
        }
        var table = new Table("KIND", "MENDED", "WHAT");
        for (var difference : differences) {
            table.add(
                    difference.path("kind").asText(),
                    mended(difference, repaired),
                    difference.path("words").asText());
        }
        table.print(out);
    }

    private static String mended(JsonNode difference, boolean repaired) {
        if (difference.path("mended").asBoolean()) {
            return "yes";
        }
        if (!difference.path("can_be_mended").asBoolean()) {
            return "by hand";
        }
        return repaired ? "not yet" : "by --repair";
    }
}
