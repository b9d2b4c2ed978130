package ticketing.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothing_has_to_be_set() {
        assertThat(Settings.of(Map.of()))
                .isEqualTo(new Settings(Path.of(".data/broker").toAbsolutePath(), 9092));
    }

    @Test
    void the_environment_chooses_the_folder_and_the_port() {
        assertThat(Settings.of(Map.of("TICKETING_DATA", "/var/lib/tickets", "TICKETING_KAFKA_PORT", "19092")))
                .isEqualTo(new Settings(Path.of("/var/lib/tickets/broker"), 19092));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "nine", "999999"})
    void a_port_that_is_none_is_refused_by_name(String port) {
        assertThatThrownBy(() -> Settings.of(Map.of("TICKETING_KAFKA_PORT", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TICKETING_KAFKA_PORT")
                .hasMessageContaining("'" + port + "'");
    }
}
