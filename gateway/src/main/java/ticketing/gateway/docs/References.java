package ticketing.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How parts of an OpenAPI document name each other: {@code #/components/…}. */
final class References {
    private References() {}

    static String to(String section, String name) {
        return "#/components/" + section + "/" + name;
    }

    /** The components that the document's paths refer to, directly or through one another. */
    static Set<String> fromPaths(ObjectNode document) {
        var found = new HashSet<String>();
        collect(document.path("paths"), document, found);
        return found;
    }

    private static void collect(JsonNode node, ObjectNode document, Set<String> found) {
        if (node.path("$ref").isTextual()) {
            var reference = node.get("$ref").textValue();
            if (found.add(reference)) {
                collect(document.at(reference.substring(1)), document, found);
            }
        }
        node.forEach(child -> collect(child, document, found));
    }

    /** Has those that refer to the one name refer to the other. */
    static void change(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            var from = object.get("$ref").textValue();
            object.put("$ref", names.getOrDefault(from, from));
        }
        node.forEach(child -> change(child, names));
    }
}
