package ticketing.booking.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");

    @Test
    void the_contracts_example_is_68_04() {
        var price = Price.of(List.of(3500L, 3500L), new Discount.Percentage(1000), EIGHT_PERCENT);

        assertThat(price).isEqualTo(new Price(7000, 700, 504, 6804));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # subtotal, percent, discount, tax, total
            3500, 10,     350,  252, 3402
            1,    50,     1,    0,   0
            3,    50,     2,    0,   1
            105,  33.33,  35,   6,   76
            6,    0.01,   0,    0,   6
            999,  100,    999,  0,   0
            """)
    void a_percentage_is_rounded_half_up(long subtotal, BigDecimal percent, long discount, long tax, long total) {
        var price = Price.of(List.of(subtotal), new Discount.Percentage(Money.cents(percent)), EIGHT_PERCENT);

        assertThat(price).isEqualTo(new Price(subtotal, discount, tax, total));
    }

    @ParameterizedTest
    @CsvSource({"499, 500, 499, 0, 0", "500, 500, 500, 0, 0", "501, 500, 500, 0, 1", "7000, 500, 500, 520, 7020"})
    void a_fixed_discount_is_never_more_than_the_subtotal(
            long subtotal, long fixed, long discount, long tax, long total) {
        var price = Price.of(List.of(subtotal), new Discount.Fixed(fixed), EIGHT_PERCENT);

        assertThat(price).isEqualTo(new Price(subtotal, discount, tax, total));
    }

    @Test
    void any_price_adds_up_and_is_within_half_a_cent_at_each_step() {
        var random = new Random(20_26);
        for (int i = 0; i < 20_000; i++) {
            var seats = Collections.nCopies(1 + random.nextInt(20), random.nextLong(1_000_000));
            var hundredths = 1 + random.nextLong(10_000);
            var rate = BigDecimal.valueOf(random.nextInt(10_000), 4);

            var price = Price.of(seats, new Discount.Percentage(hundredths), rate);

            var subtotal = BigDecimal.valueOf(seats.getFirst() * seats.size());
            assertThat(price.subtotalCents()).isEqualTo(subtotal.longValueExact());
            assertThat(price.totalCents()).isEqualTo(price.subtotalCents() - price.discountCents() + price.taxCents());
            assertThat(price.discountCents())
                    .isEqualTo(halfUp(subtotal.multiply(BigDecimal.valueOf(hundredths, 4))))
                    .isBetween(0L, price.subtotalCents());
            assertThat(price.taxCents())
                    .isEqualTo(halfUp(subtotal.subtract(BigDecimal.valueOf(price.discountCents()))
                            .multiply(rate)));
        }
    }

    private static long halfUp(BigDecimal cents) {
        return cents.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
