package ticketing.booking.offer;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.price.Money;
import ticketing.kit.http.Refusal;

/** An offer as its maker wants it. */
record NewOffer(
        @NotNull(message = "must be given")
        @Pattern(regexp = CODE, message = "must have 3 to 40 letters, digits, - or _")
        String code,

        @NotNull(message = "must be percentage or fixed") OfferType offerType,

        @NotNull(message = "must be given")
        @Digits(integer = 7, fraction = 2, message = "must have at most 7 digits, and 2 after the point")
        BigDecimal value,

        @Nullable Boolean active,

        @Min(value = 1, message = "must be at least 1")
        @Max(value = MOST_USES, message = "must be at most " + MOST_USES)
        @Nullable
        Integer usageLimit,

        @Nullable Instant validUntil,
        @Nullable Long eventId) {
    static final int MOST_USES = 1_000_000_000;
    private static final String CODE = "[A-Za-z0-9_-]{3,40}";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Refuses what the annotations can't say. */
    void check() {
        hundredths(offerType, value);
        if (validUntil != null && (validUntil.isAfter(LATEST) || validUntil.isBefore(Instant.EPOCH))) {
            throw Refusal.invalid("valid_until", "must be a time between 1970 and 9999");
        }
    }

    boolean isActive() {
        return active == null || active;
    }

    long valueHundredths() {
        return hundredths(offerType, value);
    }

    /** The value as whole hundredths; refused where it isn't above 0, or a percentage above 100. */
    static long hundredths(OfferType type, BigDecimal value) {
        if (value.signum() <= 0) {
            throw Refusal.invalid("value", "must be greater than 0");
        }
        if (type == OfferType.percentage && value.compareTo(ALL) > 0) {
            throw Refusal.invalid("value", "must be at most 100 for a percentage");
        }
        return Money.cents(value);
    }
}
