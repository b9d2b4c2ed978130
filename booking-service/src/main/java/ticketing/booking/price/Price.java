package ticketing.booking.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What a booking costs, in cents, and how that comes about: total = subtotal − discount + tax. */
public record Price(long subtotalCents, long discountCents, long taxCents, long totalCents) {
    /**
     * The price of these seats.
     *
     * @param taxRate the share of the discounted subtotal that is added, such as 0.08
     */
    public static Price of(Collection<Long> seatCents, Discount discount, BigDecimal taxRate) {
        var subtotal = seatCents.stream().reduce(0L, Math::addExact);
        var off = discount.off(subtotal);
        var tax = BigDecimal.valueOf(subtotal - off)
                .multiply(taxRate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Price(subtotal, off, tax, Math.addExact(subtotal - off, tax));
    }
}
