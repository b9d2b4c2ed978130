package ticketing.booking.offer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Params;
import ticketing.kit.http.Refusal;

/** What is to change of an offer. An absent member stays as it is; a limit or an end of null takes it away. */
record OfferChange(
        @Nullable Boolean active,

        @Digits(integer = 7, fraction = 2, message = "must have at most 7 digits, and 2 after the point") @Nullable
        BigDecimal value,

        @Schema(implementation = Integer.class) @Nullable JsonNode usageLimit,
        @Schema(implementation = Instant.class) @Nullable JsonNode validUntil) {
    long valueHundredths(Offer offer) {
        return value == null ? offer.valueHundredths() : NewOffer.hundredths(offer.type(), value);
    }

    boolean active(Offer offer) {
        return active == null ? offer.isActive() : active;
    }

    Offer.Bounds bounds(Offer offer) {
        return new Offer.Bounds(limit(offer), end(offer));
    }

    private @Nullable Integer limit(Offer offer) {
        if (usageLimit == null) {
            return offer.usageLimit();
        }
        if (usageLimit.isNull()) {
            return null;
        }
        if (!usageLimit.isInt() || usageLimit.intValue() < 1 || usageLimit.intValue() > NewOffer.MOST_USES) {
            throw Refusal.invalid("usage_limit", "must be a whole number from 1 to " + NewOffer.MOST_USES);
        }
        return usageLimit.intValue();
    }

    private @Nullable Instant end(Offer offer) {
        if (validUntil == null) {
            return offer.validUntil();
        }
        return validUntil.isNull() ? null : Params.instant("valid_until", validUntil.asText());
    }
}
