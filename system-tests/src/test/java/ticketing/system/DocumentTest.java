package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The API document is what clients are generated from. */
class DocumentTest {
    private static final Path SNAPSHOT = Platform.root().resolve("gateway/src/main/webui/openapi/gateway.json");

    @Test
    void the_web_app_is_generated_from_the_document_that_the_gateway_shows() throws IOException {
        var shown = Person.anybody().get("/q/openapi?format=json").expect(200).json();
        ((ObjectNode) shown).remove("servers");
        var kept = new ObjectMapper().readTree(SNAPSHOT.toFile());

        assertThat(differences(values(shown), values(kept)))
                .as("%s is not what the gateway shows: npm run api takes it anew", SNAPSHOT.getFileName())
                .isEmpty();
    }

    private static Set<String> differences(SortedMap<String, String> some, SortedMap<String, String> others) {
        var places = new TreeSet<>(some.keySet());
        places.addAll(others.keySet());
        places.removeIf(place -> Objects.equals(some.get(place), others.get(place)));
        return places;
    }

    /** What a document says, by where it says it. */
    private static SortedMap<String, String> values(JsonNode document) {
        var values = new TreeMap<String, String>();
        collect("", document, values);
        return values;
    }

    private static void collect(String place, JsonNode node, SortedMap<String, String> values) {
        if (node.isValueNode() || node.isEmpty()) {
            values.put(place, node.isNumber() ? plain(node.decimalValue()) : node.toString());
        }
        for (var i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collect(place + "/" + i, node.get(i), values);
        }
        node.properties().forEach(member -> collect(place + "/" + member.getKey(), member.getValue(), values));
    }

    /** JavaScript writes 1.0 as 1. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
