package ticketing.support.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintStatusTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            open,        in_progress resolved closed
            in_progress, resolved closed
            resolved,    in_progress closed
            closed,      ''
            """)
    void steps_go_forward_and_back_from_resolved_only(ComplaintStatus status, String next) {
        assertThat(status.next().stream().map(Enum::name).collect(Collectors.toSet()))
                .isEqualTo(next.isEmpty() ? Set.of() : Set.of(next.split(" ")));
    }
}
