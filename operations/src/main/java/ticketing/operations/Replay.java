package ticketing.operations;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code replay}: has the owner of a topic publish again what its outbox keeps. Readers that know it pass over it. */
final class Replay {
    private static final String USAGE =
            "replay needs a TOPIC or all, and knows --from TIME, such as 2026-01-31T19:30:00Z";

    private final Services services;
    private final PrintStream out;

    Replay(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    private record Kept(String service, String topic, long messages, String oldest) {}

    int run(List<String> arguments) {
        var kept = kept();
        if (arguments.isEmpty()) {
            return list(kept.values());
        }
        var topic = arguments.getFirst();
        var from = from(arguments.subList(1, arguments.size()));
        var wanted = topic.equals("all") ? new ArrayList<>(kept.values()) : List.of(find(topic, kept));
        wanted.forEach(one -> replay(one, from));
        return 0;
    }

    private int list(Iterable<Kept> kept) {
        var table = new Table("TOPIC", "KEPT BY", "MESSAGES", "OLDEST");
        for (var one : kept) {
            table.add(one.topic(), one.service(), Long.toString(one.messages()), one.oldest());
        }
        table.print(out);
        return 0;
    }

    private void replay(Kept kept, Map<String, Object> from) {
        var order = new HashMap<>(from);
        order.put("topic", kept.topic());
        order.put("by", services.operator());
        var reply = services.post(kept.service(), "/internal/outbox/replays", order);
        if (!reply.isFine()) {
            throw new Failure(kept.service() + " can't replay " + kept.topic() + ": " + reply.detail());
        }
        out.printf(
                "%s publishes %d messages of %s again; the oldest it keeps is of %s%n",
                kept.service(), reply.body().path("messages").asLong(), kept.topic(), kept.oldest());
    }

    /** What the services keep of their topics. Dead letters are each service's own: they aren't published again. */
    private Map<String, Kept> kept() {
        var kept = new TreeMap<String, Kept>();
        for (var service : services.names()) {
            for (var row : services.get(service, "/internal/outbox").expect()) {
                var topic = row.path("topic").asText();
                if (!topic.contains("dead-letters")) {
                    kept.put(
                            topic,
                            new Kept(
                                    service,
                                    topic,
                                    row.path("messages").asLong(),
                                    row.path("oldest").asText()));
                }
            }
        }
        return kept;
    }

    private static Kept find(String topic, Map<String, Kept> kept) {
        var found = kept.get(topic);
        if (found == null) {
            throw new Failure("nothing is kept of '" + topic + "', but of: " + String.join(", ", kept.keySet()));
        }
        return found;
    }

    private static Map<String, Object> from(List<String> options) {
        if (options.isEmpty()) {
            return Map.of();
        }
        if (options.size() != 2 || !options.getFirst().equals("--from")) {
            throw new Failure(USAGE);
        }
        try {
            return Map.of("from", Instant.parse(options.get(1)).toString());
        } catch (DateTimeParseException e) {
            throw new Failure("--from must be a time like 2026-01-31T19:30:00Z, and is '" + options.get(1) + "'");
        }
    }
}
