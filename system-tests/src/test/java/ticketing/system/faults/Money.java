package ticketing.system.faults;

import java.math.BigDecimal;

/** Amounts as the API shows them, in the unit that they are counted in. */
final class Money {
    private Money() {}

    /** The whole cents of this amount; one that has parts of a cent is refused. */
    static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
