package ticketing.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginThrottleTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 15", "11, 30", "12, 60", "15, 480", "16, 900", "17, 900", "1000, 900"})
    void the_wait_begins_with_the_tenth_wrong_password_and_doubles_up_to_a_quarter_of_an_hour(int failures, int wait) {
        assertThat(LoginThrottle.pause(failures)).isEqualTo(Duration.ofSeconds(wait));
    }
}
