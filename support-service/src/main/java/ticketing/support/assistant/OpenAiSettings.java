package ticketing.support.assistant;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Says in the library's words what {@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL} and {@code OPENAI_MODEL} mean; an
 * empty one is an absent one, as compose files hand them on. Without a key the library still has to start.
 */
public class OpenAiSettings implements ConfigSource {
    private static final int BELOW_THE_APPLICATIONS_OWN = 200;
    private static final String LIBRARY = "quarkus.langchain4j.openai.";

    private final Map<String, String> properties;

    public OpenAiSettings() {
        this(System.getenv());
    }

    OpenAiSettings(Map<String, String> environment) {
        properties = Map.of(
                "assistant.model.enabled",
                Boolean.toString(!value(environment, "OPENAI_API_KEY", "").isEmpty()),
                LIBRARY + "api-key",
                value(environment, "OPENAI_API_KEY", "none"),
                LIBRARY + "base-url",
                value(environment, "OPENAI_BASE_URL", "https://api.openai.com/v1/"),
                LIBRARY + "chat-model.model-name",
                value(environment, "OPENAI_MODEL", "gpt-4.1-mini"));
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "OpenAI settings";
    }

    @Override
    public int getOrdinal() {
        return BELOW_THE_APPLICATIONS_OWN;
    }
}
