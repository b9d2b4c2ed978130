package ticketing.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(Map.of("SERVICE_TOKEN", "x".repeat(32)));
        environment.put(name, value);
        return environment;
    }

    @Test
    void the_secret_is_all_that_has_to_be_set() {
        assertThat(Settings.wrong(Map.of("SERVICE_TOKEN", "x".repeat(32)))).isEmpty();
        assertThat(Settings.wrong(Map.of())).singleElement().asString().startsWith("SERVICE_TOKEN must be set");
        assertThat(Settings.wrong(Map.of("SERVICE_TOKEN", "short")))
                .singleElement()
                .asString()
                .startsWith("SERVICE_TOKEN must have at least 32 characters")
                .doesNotContain("short");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 8080, 80a",
        "PORT, 0, 65536",
        "EVENT_SERVICE_URL, http://event-service:8082, event-service:8082",
        "BOOKING_SERVICE_URL, https://b, ftp://b",
        "CORS_ORIGINS, 'https://a.example, http://b:3000', https://a.example/path",
        "CORS_ORIGINS, '', *",
        "MAX_CONCURRENT, 1, 0",
        "BEHIND_PROXY, true, yes"
    })
    void a_wrong_value_is_named_in_one_sentence(String name, String right, String wrong) {
        assertThat(Settings.wrong(with(name, right))).isEmpty();
        assertThat(Settings.wrong(with(name, wrong)))
                .singleElement()
                .asString()
                .startsWith(name + " must be ")
                .endsWith(", but is '" + wrong + "'.");
    }
}
