package ticketing.event.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money is whole cents inside, and a decimal number with two decimals in JSON. */
public final class Money {
    /** The highest price, in the words of a validation rule. */
    public static final String MAX = "1000000.00";

    private static final int DECIMALS = 2;

    private Money() {}

    /** So many cents as a decimal number. */
    public static BigDecimal of(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS);
    }

    /** A decimal number of at most two decimals as cents; more decimals are a fault of the caller. */
    public static long cents(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }
}
