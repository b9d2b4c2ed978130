package ticketing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code dlq}: what the services could not apply. A letter is named by the service it died at, and its number there. */
final class DeadLetters {
    private static final String USAGE = "dlq knows list [all], show ID, replay ID|all and discard ID";
    private static final String PATH = "/internal/dead-letters";
    private static final int PAGE = 500;

    private final Services services;
    private final PrintStream out;

    DeadLetters(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    private record Letter(String service, JsonNode facts) {
        String id() {
            return service + "/" + facts.get("id").asLong();
        }

        String text(String member) {
            return facts.path(member).asText();
        }
    }

    int run(List<String> arguments) {
        var what = arguments.isEmpty() ? "list" : arguments.getFirst();
        var which = arguments.size() < 2 ? "" : arguments.get(1);
        return switch (what) {
            case "list" -> list(which.equals("all") ? "" : "waiting");
            case "show" -> show(which);
            case "replay" -> which.equals("all") ? replayAll() : settle(which, "replay");
            case "discard" -> settle(which, "discard");
            default -> throw new Failure(USAGE);
        };
    }

    private int list(String state) {
        var table = new Table("ID", "DIED AT", "STATE", "TOPIC", "KEY", "TYPE", "REASON");
        var letters = letters(state);
        for (var letter : letters) {
            table.add(
                    letter.id(),
                    letter.text("died_at"),
                    letter.text("state"),
                    letter.text("topic"),
                    letter.text("key"),
                    letter.facts().path("headers").path("ce_type").asText("-"),
                    letter.text("reason"));
        }
        if (letters.isEmpty()) {
            out.println(state.isEmpty() ? "There never was a dead letter." : "No dead letter waits.");
        } else {
            table.print(out);
        }
        return 0;
    }

    private int show(String id) {
        var path = path(id);
        out.println(services.get(path.service(), path.rest()).expect().toPrettyString());
        return 0;
    }

    private int replayAll() {
        var failed = 0;
        for (var letter : letters("waiting")) {
            failed += settle(letter.id(), "replay");
        }
        return Math.min(failed, 1);
    }

    private int settle(String id, String how) {
        var path = path(id);
        var reply = services.post(path.service(), path.rest() + "/" + how, Map.of("by", services.operator()));
        if (reply.isFine()) {
            out.println(id + " is " + reply.body().path("state").asText());
            return 0;
        }
        var died = reply.body().path("code").asText().equals("died_again");
        out.println(id + (died ? " died again: " : " is left as it is: ") + reply.detail());
        return 1;
    }

    private List<Letter> letters(String state) {
        var letters = new ArrayList<Letter>();
        for (var service : services.names()) {
            for (int page = 0, found = PAGE; found == PAGE; page++) {
                var rows = services.get(service, PATH + "?state=" + state + "&page=" + page + "&size=" + PAGE)
                        .expect();
                rows.forEach(row -> letters.add(new Letter(service, row)));
                found = rows.size();
            }
        }
        return letters;
    }

    private record Address(String service, String rest) {}

    private static Address path(String id) {
        var parts = id.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,18}")) {
            throw new Failure("a dead letter is named like booking-service/3, and '" + id + "' is not; " + USAGE);
        }
        return new Address(parts[0], PATH + "/" + parts[1]);
    }
}
