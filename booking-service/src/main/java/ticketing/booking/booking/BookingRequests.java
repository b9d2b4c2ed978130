package ticketing.booking.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ticketing.booking.hold.SeatWish;
import ticketing.kit.http.Refusal;

/** What clients send about bookings. */
final class BookingRequests {
    private static final int MOST_SEATS = 20;
    private static final int LONGEST_CODE = 40;

    private BookingRequests() {}

    record NewBooking(
            @NotNull(message = "is needed") Long eventId,

            @Size(min = 1, max = MOST_SEATS, message = "must name 1 to " + MOST_SEATS + " seats") @Nullable
            List<@NotNull(message = "must not be null") Long> seatIds,

            @Valid @Nullable Best best,

            @Size(max = LONGEST_CODE, message = "must have at most " + LONGEST_CODE + " characters") @Nullable
            String offerCode,

            @Nullable Long customerId) {

        /** The seats that are wanted; 400 unless they are named, each once, or else the best are. */
        SeatWish wish() {
            if ((seatIds == null) == (best == null)) {
                throw Refusal.invalid("seat_ids", "is needed, or best in its place");
            }
            requireDistinct(seatIds);
            return new SeatWish(eventId, seatIds, best == null ? null : best.wish());
        }

        @Nullable
        String code() {
            return offerCode == null || offerCode.isBlank() ? null : offerCode.strip();
        }
    }

    record Best(
            @NotNull(message = "is needed")
            @Min(value = 1, message = "must be 1 to " + MOST_SEATS)
            @Max(value = MOST_SEATS, message = "must be 1 to " + MOST_SEATS)
            Integer count,

            @Size(max = 100, message = "must have at most 100 characters") @Nullable
            String section,

            @PositiveOrZero(message = "must not be negative") @Nullable
            BigDecimal maxPrice) {
        SeatWish.Best wish() {
            return new SeatWish.Best(count, section, maxPrice);
        }
    }

    record ChangedBooking(
            @Size(min = 1, max = MOST_SEATS, message = "must name 1 to " + MOST_SEATS + " seats") @Nullable
            List<@NotNull(message = "must not be null") Long> seatIds,

            @Size(max = LONGEST_CODE, message = "must have at most " + LONGEST_CODE + " characters") @Nullable
            String offerCode,

            @Nullable Long customerId) {
        void check() {
            if (seatIds == null && offerCode == null) {
                throw Refusal.invalid("seat_ids", "is needed, or offer_code");
            }
            requireDistinct(seatIds);
        }
    }

    record NewPayment(
            @NotNull(message = "is needed") @Size(min = 2, max = 40, message = "must have 2 to 40 characters")
            String method,

            @Nullable Boolean markSuccess,
            @Nullable Long customerId) {
        boolean simulateSuccess() {
            return markSuccess == null || markSuccess;
        }
    }

    /** A call that says all by its address; older clients name themselves in its body. */
    record Bare(@Nullable Long customerId) {
        static Bare of(@Nullable Bare body) {
            return body == null ? new Bare(null) : body;
        }
    }

    private static void requireDistinct(@Nullable List<Long> seatIds) {
        if (seatIds != null && new HashSet<>(seatIds).size() < seatIds.size()) {
            throw Refusal.invalid("seat_ids", "must name each seat once");
        }
    }
}
