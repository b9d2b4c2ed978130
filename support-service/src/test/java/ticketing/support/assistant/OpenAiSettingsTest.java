package ticketing.support.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAiSettingsTest {
    @Test
    void without_a_key_the_library_starts_and_the_model_is_not_asked() {
        for (var environment : List.of(Map.<String, String>of(), Map.of("OPENAI_API_KEY", "", "OPENAI_MODEL", " "))) {
            var settings = new OpenAiSettings(environment);
            assertThat(settings.getValue("assistant.model.enabled")).isEqualTo("false");
            assertThat(settings.getValue("quarkus.langchain4j.openai.api-key")).isNotEmpty();
            assertThat(settings.getValue("quarkus.langchain4j.openai.chat-model.model-name"))
                    .isEqualTo("gpt-4.1-mini");
        }
    }

    @Test
    void what_is_set_counts() {
        var settings = new OpenAiSettings(Map.of(
                "OPENAI_API_KEY", "sk-1", "OPENAI_MODEL", "another", "OPENAI_BASE_URL", "http://127.0.0.1:1/v1"));
        assertThat(settings.getValue("assistant.model.enabled")).isEqualTo("true");
        assertThat(settings.getValue("quarkus.langchain4j.openai.api-key")).isEqualTo("sk-1");
        assertThat(settings.getValue("quarkus.langchain4j.openai.base-url")).isEqualTo("http://127.0.0.1:1/v1");
        assertThat(settings.getValue("quarkus.langchain4j.openai.chat-model.model-name"))
                .isEqualTo("another");
    }
}
