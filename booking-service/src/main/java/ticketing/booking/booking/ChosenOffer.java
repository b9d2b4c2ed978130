package ticketing.booking.booking;

import org.jspecify.annotations.Nullable;
import ticketing.booking.offer.Offer;
import ticketing.booking.price.Discount;

/** The offer a booking takes, or none. */
record ChosenOffer(@Nullable Long id, @Nullable String code, Discount discount) {
    static final ChosenOffer NONE = new ChosenOffer(null, null, Discount.NONE);

    static ChosenOffer of(Offer offer) {
        return new ChosenOffer(offer.id(), offer.code(), offer.discount());
    }
}
