package ticketing.event.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ticketing.event.money.Money;
import ticketing.event.seat.Section;
import ticketing.kit.http.Refusal;

/** An event to be drafted: with rows of seats that are all alike, or with sections in their place. */
record NewEvent(
        @NotNull(message = "is needed")
        @Size(min = 3, max = 160, message = "must have 3 to 160 characters")
        @Pattern(regexp = Text.LINE, message = Text.LINE_RULE)
        String title,

        @NotNull(message = "is needed")
        @Size(min = 10, max = 10_000, message = "must have 10 to 10000 characters")
        @Pattern(regexp = Text.TEXT, message = Text.TEXT_RULE)
        String description,

        @NotNull(message = "is needed")
        @Size(min = 3, max = 160, message = "must have 3 to 160 characters")
        @Pattern(regexp = Text.LINE, message = Text.LINE_RULE)
        String venue,

        @NotNull(message = "is needed") Instant startTime,
        @NotNull(message = "is needed") Instant endTime,

        @NotNull(message = "is needed")
        @DecimalMin(value = "0", inclusive = false, message = "must be more than 0")
        @DecimalMax(value = Money.MAX, message = "must be at most " + Money.MAX)
        @Digits(integer = 7, fraction = 2, message = "must have at most two decimals")
        BigDecimal basePrice,

        @Min(value = 1, message = "must be 1 to 26") @Max(value = 26, message = "must be 1 to 26") @Nullable
        Integer rowCount,

        @Min(value = 1, message = "must be 1 to 50") @Max(value = 50, message = "must be 1 to 50") @Nullable
        Integer seatsPerRow,

        @Size(min = 1, max = 200, message = "must name 1 to 200 sections") @Nullable
        List<@NotNull(message = "must not be null") @Valid NewSection> sections,

        @Positive(message = "must be an id") @Nullable Long organizerId) {

    private static final int MAX_SEATS = 100_000;
    private static final String ONLY_SECTION = "Main";

    /** A part of the venue. */
    record NewSection(
            @NotNull(message = "is needed")
            @Size(min = 1, max = 80, message = "must have 1 to 80 characters")
            @Pattern(regexp = Text.LINE, message = Text.LINE_RULE)
            String name,

            @NotNull(message = "is needed")
            @Min(value = 1, message = "must be 1 to 100")
            @Max(value = 100, message = "must be 1 to 100")
            Integer rowCount,

            @NotNull(message = "is needed")
            @Min(value = 1, message = "must be 1 to 200")
            @Max(value = 200, message = "must be 1 to 200")
            Integer seatsPerRow,

            @DecimalMin(value = "0", inclusive = false, message = "must be more than 0")
            @DecimalMax(value = Money.MAX, message = "must be at most " + Money.MAX)
            @Digits(integer = 7, fraction = 2, message = "must have at most two decimals")
            @Nullable
            BigDecimal price) {

        NewSection {
            name = Text.stripped(name);
        }

        Section toSection() {
            return new Section(name, rowCount, seatsPerRow, price == null ? null : Money.cents(price));
        }
    }

    NewEvent {
        title = Text.stripped(title);
        description = Text.stripped(description);
        venue = Text.stripped(venue);
    }

    Details details() {
        return Times.checked(new Details(title, description, venue, startTime, endTime, Money.cents(basePrice)));
    }

    /** The parts of the venue; 400 where they are not given in one of the two forms, or hold too many seats. */
    List<Section> layout() {
        if (sections == null) {
            if (rowCount == null || seatsPerRow == null) {
                throw Refusal.invalid(
                        rowCount == null ? "row_count" : "seats_per_row", "is needed, where there are no sections");
            }
            return List.of(new Section(ONLY_SECTION, rowCount, seatsPerRow, null));
        }
        if (rowCount != null || seatsPerRow != null) {
            throw Refusal.invalid("sections", "must not stand beside row_count and seats_per_row");
        }
        var layout = sections.stream().map(NewSection::toSection).toList();
        var names = new HashSet<String>();
        if (!layout.stream().allMatch(section -> names.add(section.name().toLowerCase(Locale.ROOT)))) {
            throw Refusal.invalid("sections", "must have names that differ");
        }
        if (layout.stream().mapToInt(Section::seats).sum() > MAX_SEATS) {
            throw Refusal.invalid("sections", "must together have at most " + MAX_SEATS + " seats");
        }
        return layout;
    }
}
