package ticketing.gateway.routing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ticketing.gateway.routing.Places.Place;

class PlacesTest {
    private static final int MOST = 96;
    private static final int LEAST = 16;
    private static final int MINUTE = 60_000;

    private long millis;
    private final Places places = Places.adaptive(MOST, () -> MILLISECONDS.toNanos(millis));

    @Test
    void who_has_booked_can_pay_when_nobody_else_can_book() {
        assertThat(fill(false)).hasSize(MOST * 3 / 4);
        var paying = fill(true);
        assertThat(paying).hasSize(MOST / 4);
        assertThat(places.taken()).isEqualTo(MOST);

        paying.getFirst().leave(false);
        assertThat(places.take(false)).isNull();
        assertThat(places.take(true)).isNotNull();
    }

    @Test
    void there_are_fewer_where_calls_take_longer_than_they_used_to_and_all_again_afterwards() {
        rush(10, MINUTE);
        assertThat(places.all()).isEqualTo(MOST);

        rush(200, 10_000);
        assertThat(places.all()).isEqualTo(LEAST);

        rush(10, MINUTE);
        assertThat(places.all()).isEqualTo(MOST);
    }

    @Test
    void what_calls_always_took_is_not_long() {
        rush(1000, MINUTE);
        assertThat(places.all()).isEqualTo(MOST);
    }

    @Test
    void what_was_not_answered_tells_nothing() {
        rush(10, MINUTE);
        for (int i = 0; i < 100; i++) {
            var all = fill(true);
            millis += 1000;
            all.forEach(place -> place.leave(false));
        }
        assertThat(places.all()).isEqualTo(MOST);
    }

    /** As many callers as there are places, again and again, each answered after so long. */
    private void rush(int callMillis, int length) {
        for (var end = millis + length; millis < end; ) {
            var all = fill(true);
            millis += callMillis;
            all.forEach(place -> place.leave(true));
        }
    }

    private List<Place> fill(boolean urgent) {
        var all = new ArrayList<Place>();
        for (var place = places.take(urgent); place != null; place = places.take(urgent)) {
            all.add(place);
        }
        return all;
    }
}
