package ticketing.gateway.docs;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import ticketing.gateway.routing.Route;
import ticketing.gateway.routing.Routes;
import ticketing.gateway.routing.Service;

/**
 * Puts OpenAPI documents of services into one. Only paths that the table of routes sends to the service are taken, and of
 * the schemas and tags what these need. Where two services give one name to different things, the later one's gets the service's
 * name in front. Every call may answer with a problem, which the services therefore need not say.
 */
final class Merger {
    private static final String COMPONENTS = "components";
    private static final String SCHEMAS = "schemas";
    private static final String CODES = "x-problem-codes";
    private static final String PROBLEM = "#/components/responses/Problem";

    private final ObjectNode merged;

    /** @param base what the document says of the gateway itself; changed by this */
    Merger(ObjectNode base) {
        this.merged = base;
    }

    /** Adds what one service says. */
    void add(Service service, ObjectNode document) {
        var own = document.deepCopy();
        keepWhatIsPublic(service, own);
        rename(own, clashes(service, own));
        for (var section : own.path(COMPONENTS).properties()) {
            addNew(section.getValue(), components(section.getKey()));
        }
        for (var path : own.path("paths").properties()) {
            path.getValue().forEach(Merger::addRefusal);
            merged.withObjectProperty("paths").set(path.getKey(), path.getValue());
        }
        addNew(own.path(CODES), merged.withObjectProperty(CODES));
        var used = tagsOfCalls(own);
        own.path("tags").valueStream().filter(tag -> used.contains(nameOf(tag))).forEach(this::addTag);
    }

    ObjectNode merged() {
        return merged;
    }

    private static void keepWhatIsPublic(Service service, ObjectNode document) {
        var all = document.path("paths");
        var open = document.putObject("paths");
        all.properties()
                .forEach(path -> publicPath(service, path.getKey()).ifPresent(name -> open.set(name, path.getValue())));
        var needed = References.fromPaths(document);
        if (document.path(COMPONENTS).path(SCHEMAS) instanceof ObjectNode schemas) {
            schemas.properties().removeIf(schema -> !needed.contains(References.to(SCHEMAS, schema.getKey())));
        }
    }

    private static Optional<String> publicPath(Service service, String path) {
        return Routes.rewritten(service, path)
                .map(Route::pattern)
                .or(() -> Routes.find(path)
                        .filter(route -> route.service() == service)
                        .map(_ -> path));
    }

    private static void addRefusal(JsonNode operation) {
        if (operation.path("responses") instanceof ObjectNode responses && !responses.has("default")) {
            responses.putObject("default").put("$ref", PROBLEM);
        }
    }

    private ObjectNode components(String section) {
        return merged.withObjectProperty(COMPONENTS).withObjectProperty(section);
    }

    private static void addNew(JsonNode from, ObjectNode to) {
        for (var part : from.properties()) {
            to.putIfAbsent(part.getKey(), part.getValue());
        }
    }

    /** The references that have to change, from and to. */
    private Map<String, String> clashes(Service service, ObjectNode document) {
        var renamed = new HashMap<String, String>();
        for (var section : document.path(COMPONENTS).properties()) {
            for (var part : section.getValue().properties()) {
                if (isTaken(section.getKey(), part)) {
                    renamed.put(
                            References.to(section.getKey(), part.getKey()),
                            References.to(section.getKey(), capital(service.shortName()) + part.getKey()));
                }
            }
        }
        return renamed;
    }

    private boolean isTaken(String section, Entry<String, JsonNode> part) {
        var taken = components(section).get(part.getKey());
        return taken != null && !taken.equals(part.getValue());
    }

    private static void rename(ObjectNode document, Map<String, String> renamed) {
        renamed.forEach((from, to) -> {
            var section = (ObjectNode) document.at(from.substring(1, from.lastIndexOf('/')));
            section.set(nameIn(to), section.remove(nameIn(from)));
        });
        if (!renamed.isEmpty()) {
            References.change(document, renamed);
        }
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Set<String> tagsOfCalls(JsonNode document) {
        return document.path("paths").findValues("tags").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .collect(toSet());
    }

    private void addTag(JsonNode tag) {
        var tags = merged.withArrayProperty("tags");
        if (tags.valueStream().noneMatch(known -> nameOf(known).equals(nameOf(tag)))) {
            tags.add(tag);
        }
    }

    private static String nameOf(JsonNode tag) {
        return tag.path("name").asText();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
