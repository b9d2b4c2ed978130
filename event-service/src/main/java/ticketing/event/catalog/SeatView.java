package ticketing.event.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ticketing.event.money.Money;
import ticketing.event.seat.SeatSnapshot;

/** A seat as everybody may see it. */
record SeatView(
        long id,
        String section,
        String rowLabel,
        int seatNumber,
        @JsonProperty("is_available") boolean available,
        @Nullable BigDecimal priceOverride,
        BigDecimal price) {

    /** The seats at the positions from {@code first} up to before {@code end}. */
    static List<SeatView> of(Event event, SeatSnapshot seats, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(index -> of(event, seats, index))
                .toList();
    }

    private static SeatView of(Event event, SeatSnapshot seats, int index) {
        var id = seats.layout().seatId(index);
        var place = seats.layout().place(id);
        var override = place.section().priceCents();
        return new SeatView(
                id,
                place.section().name(),
                place.rowLabel(),
                place.number(),
                seats.isFree(index),
                override == null ? null : Money.of(override),
                Money.of(place.section().priceCents(event.basePriceCents())));
    }
}
