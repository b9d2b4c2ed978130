package ticketing.event.hold;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ticketing.event.money.Money;
import ticketing.kit.http.Refusal;

/** Which seats a hold is to take: these, or the best there are. */
record HoldRequest(
        @NotNull(message = "is needed") Long eventId,

        @Size(min = 1, max = MAX_SEATS, message = "must name 1 to " + MAX_SEATS + " seats") @Nullable
        List<@NotNull(message = "must not be null") Long> seatIds,

        @Valid @Nullable Best best) {

    static final int MAX_SEATS = 20;

    /** The best adjacent seats, in one section or in any, up to a price. */
    record Best(
            @NotNull(message = "is needed")
            @Min(value = 1, message = "must be 1 to " + MAX_SEATS)
            @Max(value = MAX_SEATS, message = "must be 1 to " + MAX_SEATS)
            Integer count,

            @Nullable String section,

            @PositiveOrZero(message = "must not be negative")
            @DecimalMax(value = Money.MAX, message = "must be at most " + Money.MAX)
            @Nullable
            BigDecimal maxPrice) {}

    /** 400 unless it names seats, each once, or else asks for the best. */
    void check() {
        if ((seatIds == null) == (best == null)) {
            throw Refusal.invalid("seat_ids", "is needed, or best in its place");
        }
        if (seatIds != null && new HashSet<>(seatIds).size() < seatIds.size()) {
            throw Refusal.invalid("seat_ids", "must name each seat once");
        }
    }

    /** The named seats, in the order in which every hold takes seats, so that no two wait for each other. */
    List<Long> sortedSeatIds() {
        return requireNonNullElse(seatIds, List.<Long>of()).stream().sorted().toList();
    }
}
