package ticketing.booking.offer;

import ticketing.booking.price.Discount;

/** How an offer's value is meant. */
public enum OfferType {
    percentage,
    fixed;

    /** What an offer of this type takes off; {@code hundredths} of a percent, or of the currency. */
    Discount discount(long hundredths) {
        return switch (this) {
            case percentage -> new Discount.Percentage(hundredths);
            case fixed -> new Discount.Fixed(hundredths);
        };
    }
}
