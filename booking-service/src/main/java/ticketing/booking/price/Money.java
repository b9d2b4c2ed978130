package ticketing.booking.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money is whole cents inside, and a decimal number with two digits in JSON. */
public final class Money {
    private Money() {}

    /** 6804 becomes 68.04. */
    public static BigDecimal decimal(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** 68.04 becomes 6804; more than two digits are rounded half-up. */
    public static long cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
