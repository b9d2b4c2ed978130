package ticketing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void the_median_is_shown_with_from_where_to_where_the_samples_went() {
        var figure = new Figure("purchases", "purchases", List.of(3.0, 1.0, 2.5), "/s", "");

        assertThat(figure.median()).isEqualTo(2.5);
        assertThat(figure.shown()).isEqualTo("2.50 /s (1.00 to 3.00)");
    }

    @Test
    void a_single_sample_has_no_spread() {
        assertThat(Figure.of("arena", "seat map", 1234.5, "KB", "").shown()).isEqualTo("1,235 KB");
    }
}
