package ticketing.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    private static final Map<String, Setting> SETTINGS = Map.of(
            "integer", Setting.integer("X", 1, 65_535),
            "decimal", Setting.decimal("X", "0", "1"),
            "flag", Setting.flag("X"),
            "word", Setting.oneOf("X", "red", "green"),
            "form", Setting.matching("X", "must be three capitals", Pattern.compile("[A-Z]{3}")),
            "url", Setting.url("X"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            integer, 1,                     true
            integer, 65535,                 true
            integer, 0,                     false
            integer, 65536,                 false
            integer, 1.5,                   false
            integer, x,                     false
            integer, 99999999999999999999,  false
            decimal, 0,                     true
            decimal, 0.08,                  true
            decimal, 1.00,                  true
            decimal, 1.01,                  false
            decimal, -0.01,                 false
            decimal, 8%,                    false
            flag,    true,                  true
            flag,    false,                 true
            flag,    yes,                   false
            flag,    TRUE,                  false
            word,    green,                 true
            word,    blue,                  false
            form,    USD,                   true
            form,    usd,                   false
            form,    USDX,                  false
            url,     http://127.0.0.1:8081, true
            url,     https://x.org/a,       true
            url,     127.0.0.1:8081,        false
            url,     ftp://x.org,           false
            url,     http://a b,            false
            """)
    void a_value_is_right_or_wrong(String kind, String value, boolean right) {
        var setting = Objects.requireNonNull(SETTINGS.get(kind));

        assertThat(setting.refuse(value).isEmpty()).isEqualTo(right);
    }

    @Test
    void an_absent_or_empty_value_is_the_default() {
        SETTINGS.values().forEach(setting -> {
            assertThat(setting.refuse(null)).isEmpty();
            assertThat(setting.refuse("")).isEmpty();
        });
    }

    @Test
    void the_refusal_is_one_sentence_that_names_the_setting_its_rule_and_the_value() {
        assertThat(Setting.decimal("TAX_RATE", "0", "1").refuse("8"))
                .contains("TAX_RATE must be a number from 0 to 1, but is '8'.");
        assertThat(Setting.oneOf("MODE", "a", "b").refuse("c")).contains("MODE must be one of a, b, but is 'c'.");
    }

    @Test
    void every_wrong_setting_is_told_at_once() {
        var wrong = Start.check(
                List.of(Setting.flag("A"), Setting.flag("B"), Setting.flag("C")),
                Map.of("A", "maybe", "B", "true", "C", "perhaps"));

        assertThat(wrong).hasSize(2).first().asString().startsWith("A must be");
    }
}
