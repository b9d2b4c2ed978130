package ticketing.event.catalog;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.event.money.Money;

/** What is to change of an event; what is absent stays. */
record EventChange(
        @Size(min = 3, max = 160, message = "must have 3 to 160 characters")
        @Pattern(regexp = Text.LINE, message = Text.LINE_RULE)
        @Nullable
        String title,

        @Size(min = 10, max = 10_000, message = "must have 10 to 10000 characters")
        @Pattern(regexp = Text.TEXT, message = Text.TEXT_RULE)
        @Nullable
        String description,

        @Size(min = 3, max = 160, message = "must have 3 to 160 characters")
        @Pattern(regexp = Text.LINE, message = Text.LINE_RULE)
        @Nullable
        String venue,

        @Nullable Instant startTime,
        @Nullable Instant endTime,

        @DecimalMin(value = "0", inclusive = false, message = "must be more than 0")
        @DecimalMax(value = Money.MAX, message = "must be at most " + Money.MAX)
        @Digits(integer = 7, fraction = 2, message = "must have at most two decimals")
        @Nullable
        BigDecimal basePrice,

        @Nullable Long organizerId) {

    EventChange {
        title = Text.stripped(title);
        description = Text.stripped(description);
        venue = Text.stripped(venue);
    }

    Details appliedTo(Details now) {
        return Times.checked(new Details(
                requireNonNullElse(title, now.title()),
                requireNonNullElse(description, now.description()),
                requireNonNullElse(venue, now.venue()),
                requireNonNullElse(startTime, now.startTime()),
                requireNonNullElse(endTime, now.endTime()),
                basePrice == null ? now.basePriceCents() : Money.cents(basePrice)));
    }
}
