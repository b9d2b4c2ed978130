package ticketing.event.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
    private final Layout layout =
            new Layout(100, List.of(new Section("Stalls", 2, 3, null), new Section("Balcony", 1, 4, 500L)));

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "99, CV", "701, ZZ", "702, AAA"})
    void rows_are_named_as_venues_name_them(int row, String label) {
        assertThat(RowLabel.of(row)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "100, Stalls, A, 1",
        "102, Stalls, A, 3",
        "103, Stalls, B, 1",
        "105, Stalls, B, 3",
        "106, Balcony, A, 1",
        "109, Balcony, A, 4"
    })
    void the_place_of_a_seat_follows_from_its_id(long id, String section, String row, int number) {
        var place = layout.place(id);
        assertThat(place.section().name()).isEqualTo(section);
        assertThat(place.rowLabel()).isEqualTo(row);
        assertThat(place.number()).isEqualTo(number);
    }

    @Test
    void it_knows_its_own_seats_only() {
        assertThat(layout.total()).isEqualTo(10);
        assertThat(layout.has(99)).isFalse();
        assertThat(layout.has(100)).isTrue();
        assertThat(layout.has(109)).isTrue();
        assertThat(layout.has(110)).isFalse();
        assertThatThrownBy(() -> layout.place(110)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_section_without_a_price_has_that_of_the_event() {
        assertThat(layout.sections().get(0).priceCents(2000)).isEqualTo(2000);
        assertThat(layout.sections().get(1).priceCents(2000)).isEqualTo(500);
    }
}
