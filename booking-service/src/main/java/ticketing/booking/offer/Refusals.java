package ticketing.booking.offer;

import ticketing.kit.http.Refusal;

/** Every way in which offers say no. The codes are part of the public contract. */
final class Refusals {
    private Refusals() {}

    static Refusal offerInvalid(String code) {
        return Refusal.badRequest("offer_invalid", "There is no offer " + code + " for this event");
    }

    static Refusal offerExpired(Offer offer) {
        return Refusal.badRequest("offer_expired", "The offer " + offer.code() + " is over")
                .with("valid_until", String.valueOf(offer.validUntil()));
    }

    static Refusal offerExhausted(Offer offer) {
        return Refusal.badRequest("offer_exhausted", "The offer " + offer.code() + " has been used up");
    }

    static Refusal noSuchOffer(long id) {
        return Refusal.notFound("offer_not_found", "There is no offer " + id);
    }

    static Refusal codeTaken(String code) {
        return Refusal.conflict("offer_code_taken", "There is an offer " + code + " already");
    }

    static Refusal eventNotFound(long id) {
        return Refusal.notFound("event_not_found", "There is no event " + id);
    }

    static Refusal notYourEvent() {
        return Refusal.forbidden("The event belongs to another organizer");
    }
}
