package ticketing.booking.offer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.price.Money;

/** An offer as its makers see it. */
record OfferView(
        long id,
        String code,
        OfferType offerType,
        BigDecimal value,
        boolean active,
        int usedCount,
        @Nullable Integer usageLimit,
        @Nullable Instant validUntil,
        @Nullable Long eventId) {
    static OfferView of(Offer offer) {
        return new OfferView(
                offer.id(),
                offer.code(),
                offer.type(),
                Money.decimal(offer.valueHundredths()),
                offer.isActive(),
                offer.usedCount(),
                offer.usageLimit(),
                offer.validUntil(),
                offer.eventId());
    }
}
