package ticketing.support;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money is counted in whole cents inside, and is a decimal number outside. */
public final class Cents {
    private static final int DECIMALS = 2;

    private Cents() {}

    /** The amount as JSON shows it: 6804 is 68.04. */
    public static BigDecimal toAmount(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS);
    }

    /** The cents of an amount that another service named, rounded half-up if it has more than two decimals. */
    public static long of(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
