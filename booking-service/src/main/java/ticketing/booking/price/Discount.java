package ticketing.booking.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an offer takes off a subtotal: never more than all of it. */
public sealed interface Discount {
    /** No offer, nothing off. */
    Discount NONE = new Fixed(0);

    /** The cents off this subtotal, from 0 to all of it. */
    long off(long subtotalCents);

    /** A share of the subtotal, in hundredths of a percent: 1000 is 10 %. */
    record Percentage(long hundredths) implements Discount {
        private static final int EXPONENT_OF_ALL = 4; // 10,000 hundredths of a percent are all

        @Override
        public long off(long subtotalCents) {
            var share = BigDecimal.valueOf(subtotalCents)
                    .multiply(BigDecimal.valueOf(hundredths, EXPONENT_OF_ALL))
                    .setScale(0, RoundingMode.HALF_UP);
            return Math.min(share.longValueExact(), subtotalCents);
        }
    }

    /** A fixed amount, in cents. */
    record Fixed(long cents) implements Discount {
        @Override
        public long off(long subtotalCents) {
            return Math.min(cents, subtotalCents);
        }
    }
}
