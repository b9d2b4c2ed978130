package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What readers of the event streams were promised holds: the schemas as they were first published, in {@code promised},
 * against those of today. Members may join, none may leave, become optional, or be another thing. That today's schemas
 * are true is what {@link StreamTest} shows.
 */
class PromiseTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROMISED = Path.of("src/test/resources/promised");

    static List<Path> promised() throws IOException {
        try (var files = Files.list(PROMISED)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("promised")
    void a_published_schema_keeps_what_it_promised(Path promised) throws IOException {
        var today = Platform.docs().resolve("schemas").resolve(promised.getFileName());
        assertThat(today).exists();
        holds(
                JSON.readTree(promised.toFile()),
                JSON.readTree(today.toFile()),
                promised.getFileName().toString());
    }

    @Test
    void a_member_that_leaves_or_changes_is_noticed() {
        var member = JSON.createObjectNode();
        member.putObject("properties").putObject("id").put("type", "integer");
        var other = JSON.createObjectNode();
        other.putObject("properties").putObject("id").put("type", "string");

        for (var broken : new JsonNode[] {JsonNodeFactory.instance.objectNode(), other}) {
            assertThatThrownBy(() -> holds(member, broken, "schema")).isInstanceOf(AssertionError.class);
        }
    }

    private static void holds(JsonNode promised, JsonNode today, String where) {
        for (var rule : new String[] {"type", "const", "format", "$ref"}) {
            if (promised.has(rule)) {
                assertThat(today.path(rule)).as("%s of %s", rule, where).isEqualTo(promised.get(rule));
            }
        }
        assertThat(texts(today.path("required")))
                .as("required members of %s", where)
                .containsAll(texts(promised.path("required")));
        if (promised.has("enum")) {
            assertThat(texts(today.path("enum"))).as("values of %s", where).isSubsetOf(texts(promised.get("enum")));
        }
        for (var member : promised.path("properties").properties()) {
            var name = where + "." + member.getKey();
            assertThat(today.path("properties").has(member.getKey()))
                    .as("%s is there", name)
                    .isTrue();
            holds(member.getValue(), today.path("properties").path(member.getKey()), name);
        }
        if (promised.has("items")) {
            holds(promised.get("items"), today.path("items"), where + "[]");
        }
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
