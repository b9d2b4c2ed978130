package ticketing.event.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStatusTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            draft,     published cancelled
            published, sold_out cancelled completed
            sold_out,  published cancelled completed
            cancelled, ''
            completed, ''
            """)
    void an_event_goes_these_ways_only(EventStatus from, String to) {
        var names = from.next().stream().map(Enum::name).toList();
        assertThat(String.join(" ", names)).isEqualTo(to);
    }
}
