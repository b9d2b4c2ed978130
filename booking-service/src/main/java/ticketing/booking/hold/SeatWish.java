package ticketing.booking.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seats of one event that a customer wants, by their ids or as the best there are: one of the two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeatWish(
        long eventId,
        @Nullable List<Long> seatIds,
        @Nullable Best best) {
    /** So many seats side by side, in this section and up to this price each where given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Best(
            int count, @Nullable String section, @Nullable BigDecimal maxPrice) {}
}
