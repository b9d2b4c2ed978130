package ticketing.booking.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderTest {
    @ParameterizedTest
    @CsvSource({"Customer One, Customer O.", "Ada  King  Lovelace, Ada L.", "Prince, Prince", "'', ''", "A 😀b, A 😀."})
    void the_door_sees_the_first_name_and_an_initial(String name, String shown) {
        assertThat(Holder.shown(name)).isEqualTo(shown);
    }
}
